def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'target/img3d-data')
def ends = log.readLines().findAll { it.contains(' objects written, ') }
assert ends.size() == 3
assert ends[0].endsWith(': 2 objects written, 0 kept, 1 skipped; 2 to train on, 0 to validate, 0 to test')
assert ends[1].contains(': 0 objects written, 2 kept, 1 skipped; 0 to train on, ')
assert ends[2].endsWith(': 0 objects written, 2 kept, 1 skipped; 2 to train on, 0 to validate, 0 to test')
assert log =~ /(?m)^\[WARNING\] skipped .*broken\.obj/
assert new File(folder, 'preview.png').length() > 0
assert new File(folder, 'objects').list().length == 2
assert log.contains('batches of 2 from 2 objects')
assert new File(basedir, 'target/img3d/model.safetensors').length() > 0
