import groovy.json.JsonSlurper
import io.github.img3d.maven.files.CsvTable

def folder = new File(basedir, 'target/img3d-evaluation')
def text = { name -> new File(folder, name).getText('UTF-8') }

for (name in ['scores.csv', 'scores.md', 'scores.json', 'index.html', 'side-by-side.html']) {
    for (object in ['chair.obj', 'stool.obj']) {
        assert text(name).contains(object) : "$name does not mention $object"
    }
}
assert text('scores.md').contains('random training shape (of 2)')
assert text('scores.md').contains('icons: 1 object, 1 picture, 0 without a cloud')

def scores = new JsonSlurper().parse(new File(folder, 'scores.json'))
assert scores.model == 'bundled model'
assert scores.data == 'meshes'
assert scores.truthPoints == 8192
assert scores.leftOut.size() == 1 && scores.leftOut[0].contains('stool.obj')
assert scores.inputs.keySet() == ['renders', 'icons'] as Set
assert scores.inputs.collect { name, input -> [input.objects, input.pictures, input.failures] } == [[2, 48, 0], [1, 1, 0]]
def requireScores = { String what, Map found ->
    for (distance in ['shape', 'coverage', 'chamfer']) {
        assert found[distance] > 0 && found[distance] < 1 : "$what: $distance is ${found[distance]}"
    }
    assert Math.abs(found.chamfer - found.shape - found.coverage) < 2e-6 : "$what: $found"
    assert found.fScoreAt1Percent >= 0 && found.fScoreAt1Percent <= found.fScoreAt2Percent && found.fScoreAt2Percent <= 1 : "$what: $found"
    for (side in ['precision', 'recall']) {
        assert found[side + 'At1Percent'] <= found[side + 'At2Percent'] : "$what: $found"
    }
    assert found.voxelOverlap >= 0 && found.voxelOverlap <= 1 : "$what: $found"
}
def renders = scores.inputs.renders
assert renders.outlineOverlapTrueCamera > 0.3 && renders.outlineOverlapTrueCamera < 1 : renders
assert renders.colourError >= 0 && renders.colourError < 0.5 : renders
assert scores.inputs.icons.outlineOverlapTrueCamera == null : 'the camera of an icon is unknown'
scores.inputs.each { name, input ->
    requireScores(name, input)
    assert input.baselines.size() == 4
    input.baselines.each { baseline, found -> requireScores(baseline, found) }
    assert input.objectScores.keySet() == (name == 'renders' ? ['chair.obj', 'stool.obj'] : ['chair.obj']) as Set
    input.objectScores.each { object, found -> requireScores(object, found) }
}

def table = CsvTable.read(new File(folder, 'scores.csv'))
def pictures = table.rows().findAll { it[0] == 'renders' && it[1] == 'picture' }
assert pictures.size() == 48
def chamfer = pictures.collect { it[table.header().indexOf('chamfer')] as double }
assert Math.abs(chamfer.sum() / 48 - scores.inputs.renders.chamfer) < 1e-5 : 'the mean of the pictures is that of the input'

assert new File(folder, 'images').list().length >= 6
assert new File(basedir, 'build.log').text.contains('index.html: the report')
