package io.github.img3d.io.xyz;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.mesh.FloatList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Points as text: x, y, z separated by blanks, a point a line; red, green and blue of coloured points behind them. */
public final class Xyz {

    private Xyz() {}

    /**
     * Reads points. Three further columns are colours if they are whole numbers from 0 to 255 in every line; other columns,
     * empty lines and lines that start with # are skipped.
     *
     * @return points in the file's frame
     * @throws IllegalArgumentException of one line if a line does not start with three finite numbers
     */
    public static PointCloud readCloud(byte[] file) {
        var positions = new FloatList();
        var colours = new ByteArrayOutputStream();
        int number = 0;
        for (String line : new String(file, StandardCharsets.ISO_8859_1).split("\\R")) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                addPoint(positions, words, "line " + number);
                addColour(colours, words);
            }
        }
        boolean coloured = colours.size() == positions.size();
        return new PointCloud(positions.toArray(), coloured ? colours.toByteArray() : new byte[0]);
    }

    /**
     * Writes points, one a line.
     *
     * @param positions x, y, z of point after point
     * @param colours red, green, blue of point after point (sRGB), or empty
     */
    public static void writeCloud(float[] positions, byte[] colours, OutputStream out) throws IOException {
        for (int i = 0; i < positions.length; i += 3) {
            String line = positions[i] + " " + positions[i + 1] + " " + positions[i + 2];
            if (colours.length > 0) {
                line += " " + (colours[i] & 255) + " " + (colours[i + 1] & 255) + " " + (colours[i + 2] & 255);
            }
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void addPoint(FloatList positions, String[] words, String place) {
        try {
            for (int axis = 0; axis < 3; axis++) {
                positions.add(finite(words[axis]));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            String line = String.join(" ", words);
            throw new IllegalArgumentException(place + " is \"" + shortened(line) + "\", expected three numbers", e);
        }
    }

    /** Adds a colour, or nothing if the columns are no colour. */
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
