package io.github.img3d.io;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.mesh.FloatList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Points as text: x, y, z separated by blanks, a point a line. */
public final class Xyz {

    private Xyz() {}

    /**
     * The points, turned into the object's frame. Further columns, empty lines and lines that start with # are skipped.
     *
     * @throws IOException of one line if a line does not start with three finite numbers
     */
    public static PointCloud read(Path file) throws IOException {
        var positions = new FloatList();
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R")) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                addPoint(positions, line.strip(), file.getFileName() + ": line " + number);
            }
        }
        return FileFrame.toObject(positions.toArray());
    }

    static void write(float[] positions, OutputStream out) throws IOException {
        for (int i = 0; i < positions.length; i += 3) {
            String line = positions[i] + " " + positions[i + 1] + " " + positions[i + 2] + "\n";
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void addPoint(FloatList positions, String line, String place) throws IOException {
        String[] words = line.split("\\s+", 4);
        try {
            for (int axis = 0; axis < 3; axis++) {
                positions.add(finite(words[axis]));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(place + " is \"" + shortened(line) + "\", expected three numbers", e);
        }
    }

    private static float finite(String word) {
        float value = Float.parseFloat(word);
        if (!Float.isFinite(value)) {
            throw new NumberFormatException(word);
        }
        return value;
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
