import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'target/generated-resources/img3d')
assert log =~ /(?m)^\[ERROR\] bad\.png: /
assert log =~ /1 of 2 pictures failed: bad\.png: /
assert !log.contains('\tat ')
Reconstructed.check(log, folder, 'chair.png', ['ply', 'glb'], true) // the other picture is done all the same
assert folder.list().findAll { !it.startsWith('chair.') } == [] : 'nothing of the bad one stays'
