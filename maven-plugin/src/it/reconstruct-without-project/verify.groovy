for (ending in ['ply', 'glb', 'png']) {
    assert new File(basedir, "out/chair.$ending").length() > 0
}
assert new File(basedir, 'out').list().length == 3
