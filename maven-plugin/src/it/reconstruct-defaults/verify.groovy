def log = new File(basedir, 'build.log').text
for (name in ['chair', 'stool']) {
    for (ending in ['ply', 'glb', 'png']) {
        for (folder in ['target/generated-resources/img3d', 'target/classes']) {
            def file = new File(basedir, "$folder/${name}.$ending")
            assert file.length() > 0 : "$file is missing or empty"
        }
    }
}
assert log =~ /(?m)^\[INFO\] chair\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms on \S/
assert log =~ /(?m)^\[INFO\] stool\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms$/
assert log.indexOf('] chair.png:') < log.indexOf('] stool.png:')
assert !log.contains('WARN')
