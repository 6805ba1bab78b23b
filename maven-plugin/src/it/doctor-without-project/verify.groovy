def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO\] OK worker: JDK [0-9]+ in \S/
assert log =~ /(?m)^\[WARNING\] !  no TornadoVM SDK, so no GPU: get one from https:\/\/www\.tornadovm\.org or /
assert log =~ /(?m)^\[INFO\] OK jvm \(/
assert log =~ /(?m)^\[INFO\] OK auto takes jvm$/
