def log = new File(basedir, 'build.log').text
assert log =~ /(?m)\[DEBUG\] Worker: .*Ready\[file=.*worker-[0-9a-f]+\.jsa\]/
assert new File(basedir, 'out/chair.ply').length() > 0
