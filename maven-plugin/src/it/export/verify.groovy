def log = new File(basedir, 'build.log').text
def model = new File(basedir, 'target/seats.onnx')
assert log =~ /(?m)^\[INFO\] \S+seats\.onnx: exported$/
assert model.length() > 1_000_000
assert model.parentFile.list().findAll { it.endsWith('.part') } == []
