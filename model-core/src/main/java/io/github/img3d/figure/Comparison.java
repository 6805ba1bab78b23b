package io.github.img3d.figure;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A true cloud above a predicted one, both from the same sides, at the same scale and in the same colours, so that
 * differences in the picture are differences in shape.
 *
 * @param truth in the object's frame, at least one point
 * @param predicted in the same frame; may be empty
 */
public record Comparison(PointCloud truth, PointCloud predicted) {

    /** Sides that the columns show. */
    public static final List<String> COLUMNS = List.of("front", "side", "back", "top");

    public static final int WIDTH = 4 * 200 + 3 * 6;
    public static final int HEIGHT = 2 * 200 + 6;

    private static final int TILE = 200;
    private static final int STEP = 206;
    private static final int ROOM = 176;

    private static final List<Pose> SIDES =
            List.of(Pose.from(0.75, -1, 0.6), Pose.from(1, 0, 0.15), Pose.from(-0.75, 1, 0.6), Pose.from(0, 0, 1));

    /** Writes a PNG of {@link #WIDTH} × {@link #HEIGHT} pixels; the same clouds give the same bytes. */
    public void write(Path png) throws IOException {
        Png.write(draw(), png);
    }

    /** Draws {@link #WIDTH} × {@link #HEIGHT} opaque pixels. */
    public Picture draw() {
        var canvas = new Canvas(WIDTH, HEIGHT);
        double scale = CloudTile.scale(truth, SIDES, ROOM, ROOM);
        IntStream.range(0, 2 * SIDES.size()).parallel().forEach(i -> {
            int column = i % SIDES.size();
            int row = i / SIDES.size();
            canvas.card(column * STEP, row * STEP, TILE, TILE);
            var cloud = row == 0 ? truth : predicted;
            var tile = CloudTile.drawAs(truth, byDepth(cloud), SIDES.get(column), scale, TILE, TILE);
            canvas.draw(tile, column * STEP, row * STEP);
        });
        return canvas.toPicture();
    }

    /** Drops the colours, which only predictions may have: shapes could not be compared in them. */
    private static PointCloud byDepth(PointCloud cloud) {
        return new PointCloud(cloud.positions());
    }
}
