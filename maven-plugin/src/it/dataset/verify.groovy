import groovy.json.JsonSlurper
import io.github.img3d.maven.files.CsvTable
import io.github.img3d.maven.files.PngPicture
import io.github.img3d.maven.files.SafetensorsFile

def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'target/img3d-data')
def ends = log.readLines().findAll { it.contains(' objects written, ') }
assert ends.size() == 3
assert ends[0].endsWith(': 2 objects written, 0 kept, 1 skipped; 2 to train on, 0 to validate, 0 to test')
assert ends[1].contains(': 0 objects written, 2 kept, 1 skipped; 0 to train on, ')
assert ends[2].endsWith(': 0 objects written, 2 kept, 1 skipped; 2 to train on, 0 to validate, 0 to test')
assert log =~ /(?m)^\[WARNING\] skipped .*broken\.obj/

def index = new JsonSlurper().parse(new File(folder, 'index.json'))
assert [index.format, index.pictures, index.fixedViews, index.novelViews, index.points] == ['img3d-dataset', 3, 8, 6, 100]
assert [index.pictureSide, index.depthSide] == [64, 128]
assert index.split == '100,0,0'
assert index.objects*.name == ['high-box.obj', 'low-box.obj']
assert index.objects*.split == ['TRAIN', 'TRAIN']
assert index.objects*.category == ['meshes', 'meshes']
assert index.objects*.file.sort() == new File(folder, 'objects').list().collect { "objects/$it" as String }.sort()
assert index.objects.every { new File(folder, it.file).length() > 10_000 }
assert new File(folder, 'objects').list().length == 2

// A row an object; a column a picture, a fixed view, or one of three coloured views: tiles of 128 and gaps of 8.
PngPicture.check(new File(folder, 'preview.png'), 8 + 15 * 136, 8 + 2 * 136)

assert log.contains('batches of 2 from 2 objects')
assert CsvTable.read(new File(basedir, 'target/img3d/loss.csv')).numbers('step') == [1, 2]
def model = SafetensorsFile.read(new File(basedir, 'target/img3d/model.safetensors'))
assert model.tensors().containsKey('encoder.conv1.weight')
assert model.json('architecture').has('encoder')
