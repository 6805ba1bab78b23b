package io.github.img3d.maven.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the files of the goal {@code reconstruct}. */
public final class Reconstructed {

    private static final int FIGURE_WIDTH = 1400;
    private static final int FIGURE_HEIGHT = 520;
    private static final int FEWEST_POINTS = 1000;

    private Reconstructed() {}

    /** {@code Reconstructed LOG FOLDER PICTURE…} checks the cloud's two files and the figure of each picture. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: Reconstructed LOG FOLDER PICTURE…");
        }
        String log = Files.readString(new File(args[0]).toPath());
        for (String picture : Arrays.asList(args).subList(2, args.length)) {
            check(log, new File(args[1]), picture, List.of("ply", "glb"), true);
            System.out.printf("%s: %,d points%n", picture, pointsLogged(log, picture));
        }
    }

    /**
     * Checks the files that a build wrote for {@code picture}, such as {@code chair.png}, against its log and each other.
     *
     * @param formats the cloud's: {@code ply}, {@code glb}; a figure belongs to each cloud
     * @param coloured whether the model gives colours
     */
    public static void check(String log, File folder, String picture, List<String> formats, boolean coloured)
            throws IOException {
        String name = picture.substring(0, picture.lastIndexOf('.'));
        int points = pointsLogged(log, picture);
        var ply = PlyFile.read(new File(folder, name + ".ply")).inUnitFrame();
        var check = new Check(ply.file());
        check.that(ply.size() == points, "%d points, the log says %d", ply.size(), points);
        requireColours(ply, coloured);
        check.that(points >= FEWEST_POINTS, "%d points, expected at least %d", points, FEWEST_POINTS);
        if (formats.contains("glb")) {
            var glb = GlbFile.read(new File(folder, name + ".glb")).inUnitFrame();
            requireColours(glb, coloured);
            requireSame(ply, glb);
        }
        PngPicture.check(new File(folder, name + ".png"), FIGURE_WIDTH, FIGURE_HEIGHT);
        for (String ending : List.of("ply", "glb")) {
            var file = new File(folder, name + "." + ending);
            new Check(file).that(file.exists() == formats.contains(ending), "exists: %s", file.exists());
        }
    }

    /** Returns the number of points that a build's log tells of a picture. */
    static int pointsLogged(String log, String picture) {
        var line = Pattern.compile("(?m)^\\[INFO\\] " + Pattern.quote(picture) + ": ([0-9,]+) points ")
                .matcher(log);
        if (!line.find()) {
            throw new AssertionError("the log does not tell the points of " + picture);
        }
        return Integer.parseInt(line.group(1).replace(",", ""));
    }

    private static void requireColours(WrittenCloud cloud, boolean coloured) {
        if (coloured) {
            cloud.coloured();
        } else {
            new Check(cloud.file()).that(cloud.colours().length == 0, "has colours, expected none");
        }
    }

    private static void requireSame(WrittenCloud ply, WrittenCloud glb) {
        var check = new Check(glb.file());
        check.that(Arrays.equals(ply.positions(), glb.positions()), "other points than %s", ply.file());
        for (int i = 0; i < ply.colours().length; i++) {
            double sRgb = ply.colours()[i] / 255.0;
            double linear = sRgb <= 0.04045 ? sRgb / 12.92 : Math.pow((sRgb + 0.055) / 1.055, 2.4);
            check.that(
                    Math.abs(glb.colours()[i] - 65535 * linear) < 1,
                    "point %d has another colour than in %s",
                    i / 3,
                    ply.file());
        }
    }
}
