package io.github.img3d.maven;

import java.util.regex.Pattern;

/** Settings by the names that Maven's users know: texts of the worker and its client hold them in backquotes. */
final class SettingNames {

    private static final Pattern ASSIGNED = Pattern.compile("`([a-zA-Z]+=[^`]*)`");
    private static final Pattern NAMED = Pattern.compile("`([a-zA-Z]+)`");

    private SettingNames() {}

    /** Returns the text with {@code img3d.output} for {@code `output`}, {@code -Dimg3d.threads=1} for {@code `threads=1`}. */
    static String asProperties(String text) {
        String assigned = ASSIGNED.matcher(text).replaceAll("-Dimg3d.$1");
        return NAMED.matcher(assigned).replaceAll("img3d.$1");
    }
}
