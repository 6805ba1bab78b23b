def log = new File(basedir, 'build.log').text
assert log =~ /jdk: not a JDK, expected JDK 25 or newer \(https:\/\/adoptium\.net\): correct img3d\.jdkHome/
assert !log.contains('\tat ')
