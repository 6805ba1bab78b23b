import io.github.img3d.maven.files.Reconstructed

def log = new File(basedir, 'build.log').text
for (picture in ['chair.png', 'stool.png']) {
    for (folder in ['target/generated-resources/img3d', 'target/classes']) {
        Reconstructed.check(log, new File(basedir, folder), picture, ['ply', 'glb'], true)
    }
}
assert log =~ /(?m)^\[INFO\] chair\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms on \S/
assert log =~ /(?m)^\[INFO\] stool\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms$/
assert log.indexOf('] chair.png:') < log.indexOf('] stool.png:')
assert !log.contains('WARN')
