import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)\[DEBUG\] Worker: .*Ready\[file=.*worker-[0-9a-f]+\.jsa\]/
Reconstructed.check(log, new File(basedir, 'out'), 'chair.png', ['ply', 'glb'], true)
