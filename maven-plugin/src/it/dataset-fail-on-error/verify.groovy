def log = new File(basedir, 'build.log').text
assert log =~ /1 of 2 meshes were skipped, the first is .*broken\.obj/
assert !log.contains('\tat ')
assert new File(basedir, 'target/img3d-data/objects').list().length == 1 : 'the other mesh is done all the same'
