def log = new File(basedir, 'build.log').text
assert log =~ /device tornado needs a TornadoVM SDK: get one from https:\/\/www\.tornadovm\.org or with 'sdk install tornadovm', and set TORNADOVM_HOME/
assert !log.contains('\tat ')
