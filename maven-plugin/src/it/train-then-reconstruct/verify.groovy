assert new File(basedir, 'target/img3d/model.safetensors').length() > 0
assert new File(basedir, 'target/generated-resources/img3d/chair.ply').length() > 0
