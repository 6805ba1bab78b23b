def log = new File(basedir, 'build.log').text
for (property in ['input', 'output', 'formats', 'model', 'device', 'threads', 'memory', 'skip', 'jdkHome']) {
    assert log =~ /(?m)User property: img3d\.$property$/
}
