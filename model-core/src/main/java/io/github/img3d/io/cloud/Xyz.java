package io.github.img3d.io.cloud;

import io.github.img3d.cloud.FileFrame;
import io.github.img3d.cloud.PointCloud;
import io.github.img3d.mesh.FloatList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Points as text: x, y, z separated by blanks, a point a line; red, green and blue of coloured points behind them. */
public final class Xyz {

    private Xyz() {}

    /**
     * The points, turned into the object's frame. Three further columns are colours if they are whole numbers from 0 to
     * 255 in every line; other columns, empty lines and lines that start with # are skipped.
     *
     * @throws IOException of one line if a line does not start with three finite numbers
     */
    public static PointCloud read(Path file) throws IOException {
        var positions = new FloatList();
        var colours = new ByteArrayOutputStream();
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R")) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                addPoint(positions, words, file.getFileName() + ": line " + number);
                addColour(colours, words);
            }
        }
        boolean coloured = colours.size() == positions.size();
        return FileFrame.toObject(positions.toArray(), coloured ? colours.toByteArray() : new byte[0]);
    }

    public static void write(float[] positions, byte[] colours, OutputStream out) throws IOException {
        for (int i = 0; i < positions.length; i += 3) {
            String line = positions[i] + " " + positions[i + 1] + " " + positions[i + 2];
            if (colours.length > 0) {
                line += " " + (colours[i] & 255) + " " + (colours[i + 1] & 255) + " " + (colours[i + 2] & 255);
            }
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void addPoint(FloatList positions, String[] words, String place) throws IOException {
        try {
            for (int axis = 0; axis < 3; axis++) {
                positions.add(finite(words[axis]));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            String line = String.join(" ", words);
            throw new IOException(place + " is \"" + shortened(line) + "\", expected three numbers", e);
        }
    }

    /** Adds nothing if these are no colours. */
    private static void addColour(ByteArrayOutputStream colours, String[] words) {
        var values = Arrays.stream(words)
                .skip(3)
                .filter(word -> word.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt);
        int[] rgb = values.filter(value -> value <= 255).toArray();
        if (words.length == 6 && rgb.length == 3) {
            Arrays.stream(rgb).forEach(colours::write);
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
