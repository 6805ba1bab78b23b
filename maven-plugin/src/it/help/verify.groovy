def log = new File(basedir, 'build.log').text
for (property in ['input', 'output', 'formats', 'model', 'device', 'tornadoHome', 'threads', 'memory', 'skip', 'jdkHome']) {
    assert log =~ /(?m)User property: img3d\.$property$/
}
for (goal in ['devices', 'doctor', 'help', 'reconstruct', 'train']) {
    assert log =~ /(?m)^img3d:$goal$/
}
