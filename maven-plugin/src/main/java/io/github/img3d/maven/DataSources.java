package io.github.img3d.maven;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Training data's names, made independent of the folder they are read in. */
record DataSources(Path base) {

    private static final String FAMILY = "(?:seats|tables|beds|cabinets|lamps):";

    /** What is made by rule and needs no file. */
    private static final Pattern MADE = Pattern.compile("(?:mixed:)?" + FAMILY + "[-+0-9]*");

    private static final Pattern WAY_PLACE_COPIES =
            Pattern.compile("((?:mixed:)?(?:zup:|others:|" + FAMILY + ")?)(.*?)((?:\\*[0-9]+)?)");

    /** @throws InvalidParameter if a file or folder is missing */
    String resolve(String data) throws InvalidParameter {
        var sources = new ArrayList<String>();
        for (String source : data.split(",")) {
            sources.add(one(source.strip()));
        }
        return String.join(",", sources);
    }

    private String one(String source) throws InvalidParameter {
        var parts = WAY_PLACE_COPIES.matcher(source);
        parts.matches();
        return MADE.matcher(parts.group(1) + parts.group(2)).matches()
                ? source
                : parts.group(1) + path(parts.group(2)) + parts.group(3);
    }

    private String path(String source) throws InvalidParameter {
        try {
            Path path = base.resolve(source);
            if (!source.isEmpty() && Files.exists(path)) {
                return path.toString();
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new InvalidParameter(
                "data " + source + ": no such file or folder, expected seats:<count>, a mesh, a zip or folder of"
                        + " meshes, a .sh3f catalogue or a dataset: correct img3d.data");
    }
}
