package io.github.img3d.maven;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Training data's names, made independent of the folder they are read in. */
record DataSources(Path base) {

    /** What is made by rule and needs no file. */
    private static final Pattern MADE = Pattern.compile("(seats|tables|beds|cabinets|lamps):.*");

    private static final Pattern TURN_PLACE_COPIES = Pattern.compile("((?:zup:)?)(.*?)((?:\\*[0-9]+)?)");

    /** @throws InvalidParameter if a file or folder is missing */
    String resolve(String data) throws InvalidParameter {
        var sources = new ArrayList<String>();
        for (String source : data.split(",")) {
            var parts = TURN_PLACE_COPIES.matcher(source.strip());
            parts.matches();
            String place = parts.group(2);
            sources.add(parts.group(1) + (MADE.matcher(place).matches() ? place : path(place)) + parts.group(3));
        }
        return String.join(",", sources);
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
