def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO\] jvm \(1 thread, .*\), [0-9.]+ GiB of heap, [0-9.,]+ GFLOP\/s, [0-9.,]+ GB\/s$/
assert log =~ /(?m)^\[INFO\] auto takes (jvm|tornado:\S+)$/
