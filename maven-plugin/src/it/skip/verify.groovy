assert new File(basedir, 'build.log').text.contains('Skipped (img3d.skip)')
assert !new File(basedir, 'target').exists()
