import io.github.img3d.maven.files.CsvTable
import io.github.img3d.maven.files.Reconstructed
import io.github.img3d.maven.files.SafetensorsFile

def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'target/img3d')

def losses = CsvTable.read(new File(folder, 'loss.csv'))
assert losses.numbers('step') == [2, 3]
assert losses.column('stage') == ['fixed-views', 'novel-views']
for (loss in ['mask', 'distance']) {
    assert losses.numbers(loss).every { it > 0 } : losses
}
assert losses.numbers('learning_rate').every { it > 0 && it <= 1e-5 } : losses

// The start has a head for colours; a training without a loss of colours leaves it out.
def start = SafetensorsFile.read(new File(basedir, '../../../../model-core/src/main/resources/io/github/img3d/model/furniture.safetensors'))
def model = SafetensorsFile.read(new File(folder, 'model.safetensors'))
def kept = start.tensors().findAll { name, shape -> !name.startsWith('decoder.colour.') && !name.startsWith('recogniser.') }
assert model.tensors() == kept
assert model.json('architecture').get('encoder').size() == 4
assert model.metadata().get('format') == 'img3d 1'
assert model.metadata().get('training').contains('seats:4')
for (key in ['frame', 'licences']) {
    assert model.metadata().get(key) : "no $key in ${model.metadata().keySet()}"
}
// A checkpoint holds the optimizer's two moments beside each trained tensor.
def checkpoint = SafetensorsFile.read(new File(folder, 'checkpoint.safetensors'))
assert checkpoint.metadata().get('step') == '3'
assert checkpoint.tensors().keySet().containsAll(kept.keySet())

Reconstructed.check(log, new File(basedir, 'target/generated-resources/img3d'), 'chair.png', ['ply', 'glb'], false)
