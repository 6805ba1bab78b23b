import io.github.img3d.maven.files.OnnxModel

def log = new File(basedir, 'build.log').text
def file = new File(basedir, 'target/seats.onnx')
assert log =~ /(?m)^\[INFO\] \S+seats\.onnx: exported$/
assert file.length() > 1_000_000
assert file.parentFile.list().findAll { it.endsWith('.part') } == []

def model = OnnxModel.read(file)
assert model.irVersion() == 7
assert model.producer() == 'img3d'
assert model.inputs() == ['picture']
assert model.outputs() == ['maps', 'colours']
assert model.nodes() > 20
