def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO\] chair\.png: [0-9,]+ points \(confidence [01]\.\d\d\) in [0-9,]+ ms on tornado:\S+ \(/
assert new File(basedir, 'target/generated-resources/img3d/chair.ply').length() > 0
assert !log.contains('WARN')
