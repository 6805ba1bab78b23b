package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SettingNamesTest {

    @Test
    void backquotedNamesBecomeProperties() {
        assertEquals(
                "a.obj: holds nothing: correct img3d.data or img3d.only",
                SettingNames.asProperties("a.obj: holds nothing: correct `data` or `only`"));
    }

    @Test
    void backquotedValuesBecomeArguments() {
        assertEquals("add -Dimg3d.threads=1", SettingNames.asProperties("add `threads=1`"));
    }

    @Test
    void otherTextStays() {
        assertEquals("'jvm' in a `b c` it's", SettingNames.asProperties("'jvm' in a `b c` it's"));
    }
}
