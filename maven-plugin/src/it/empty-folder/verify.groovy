def log = new File(basedir, 'build.log').text
assert log =~ /images: no picture in this folder, expected \.png, \.jpg, \.jpeg, \.webp, \.gif, \.bmp files/
assert !log.contains('\tat ')
assert !new File(basedir, 'target/generated-resources').exists()
