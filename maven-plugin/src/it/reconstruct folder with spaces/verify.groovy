def folder = new File(basedir, 'target/generated-resources/img3d')
assert basedir.path.contains(' ')
assert new File(folder, 'a chair.ply').length() > 0
assert !new File(folder, 'a chair.glb').exists()
