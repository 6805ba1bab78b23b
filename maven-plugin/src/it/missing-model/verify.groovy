def log = new File(basedir, 'build.log').text
assert log =~ /missing\.safetensors: no such file, expected a model as written by img3d:train/
assert !log.contains('\tat ')
assert !new File(basedir, 'target/generated-resources').exists()
