import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[WARNING\] TornadoVM of unknown version in .*sdk: .*NoSuchFlag.*; going on without TornadoVM, -Dimg3d\.device=jvm silences this$/
assert log =~ /(?m)^\[INFO\] chair\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms on jvm \(/
Reconstructed.check(log, new File(basedir, 'target/generated-resources/img3d'), 'chair.png', ['ply', 'glb'], true)
