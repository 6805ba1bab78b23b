import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
assert basedir.path.contains(' ')
Reconstructed.check(log, new File(basedir, 'target/generated-resources/img3d'), 'a chair.png', ['ply'], true)
