import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO\] chair\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms on tornado:\S+ \(/
Reconstructed.check(log, new File(basedir, 'target/generated-resources/img3d'), 'chair.png', ['ply', 'glb'], true)
assert !log.contains('WARN')
