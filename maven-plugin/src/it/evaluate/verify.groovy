def text = { name -> new File(basedir, "target/img3d-evaluation/$name").getText('UTF-8') }

for (name in ['scores.csv', 'scores.md', 'scores.json', 'index.html']) {
    for (object in ['chair.obj', 'stool.obj']) {
        assert text(name).contains(object) : "$name does not mention $object"
    }
}
assert text('scores.md').contains('random training shape (of 2)')
assert text('scores.md').contains('icons: 1 object, 1 picture, 0 without a cloud')
assert text('scores.csv').readLines().findAll { it.startsWith('renders,picture,') }.size() == 48
assert new File(basedir, 'target/img3d-evaluation/images').list().length >= 6
assert new File(basedir, 'build.log').text.contains('index.html: the report')
