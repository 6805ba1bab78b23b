package io.github.img3d.source;

import io.github.img3d.furniture.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One part of the text that names data: {@code mixed:zup:prints*4}.
 *
 * @param mixed whether {@code mixed:} stands before all else
 * @param way {@code zup:}, {@code others:}, a family such as {@code seats:}, or nothing
 * @param place a path, or behind a family a count
 * @param times {@code *<copies>}, or nothing
 */
record SourceName(boolean mixed, String way, String place, String times) {

    static final String Z_UP = "zup:";
    static final String OTHERS = "others:";
    private static final String MIXED = "mixed:";

    private static final Pattern COPIES = Pattern.compile("(.+)\\*[1-9][0-9]{0,3}");
    private static final Pattern COUNT = Pattern.compile("[-+0-9]*");

    static SourceName parse(String part) {
        var starred = COPIES.matcher(part);
        String named = starred.matches() ? starred.group(1) : part;
        boolean mixed = named.startsWith(MIXED);
        String source = mixed ? named.substring(MIXED.length()) : named;
        String way = way(source);
        return new SourceName(mixed, way, source.substring(way.length()), part.substring(named.length()));
    }

    private static String way(String source) {
        String way = source.substring(0, source.indexOf(':') + 1);
        return way.equals(Z_UP) || way.equals(OTHERS) || family(way).isPresent() ? way : "";
    }

    private static Optional<Family> family(String way) {
        return way.isEmpty() ? Optional.empty() : Family.of(way.substring(0, way.length() - 1));
    }

    int copies() {
        return times.isEmpty() ? 1 : Integer.parseInt(times.substring(1));
    }

    /** Returns the family that {@code way} names. */
    Optional<Family> family() {
        return family(way);
    }

    /**
     * Returns the same name with an absolute path; one without a path stays as it is.
     *
     * @throws IOException if there is no such file or folder
     */
    SourceName absolute(Path base) throws IOException {
        if (family().isPresent() && COUNT.matcher(place).matches()) {
            return this;
        }
        try {
            Path path = base.resolve(place);
            if (!place.isEmpty() && Files.exists(path)) {
                return new SourceName(mixed, way, path.toString(), times);
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IOException("data " + place + ": no such file or folder, expected seats:<count>, a mesh, a zip or"
                + " folder of meshes, a .sh3f catalogue or a dataset");
    }

    @Override
    public String toString() {
        return (mixed ? MIXED : "") + way + place + times;
    }
}
