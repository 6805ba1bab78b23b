import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
Reconstructed.check(log, new File(basedir, 'out'), 'chair.png', ['ply', 'glb'], true)
assert new File(basedir, 'out').list().length == 3
