package io.github.img3d.figure;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import io.github.img3d.image.Scaling;
import io.github.img3d.view.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A strip that shows a picture, the network's views of it, and the fused cloud from two sides.
 *
 * @param views square ones
 * @param cloud in the object's frame; may be empty
 */
public record Figure(Picture picture, Views views, PointCloud cloud) {

    public static final int WIDTH = 1400;
    public static final int HEIGHT = 520;

    private static final int MARGIN = 28;
    private static final int TOP = 60;
    private static final int PANEL = HEIGHT - TOP - MARGIN;
    private static final int PICTURE = 300;
    private static final int INSET = 12;
    private static final int GAP = 6;
    private static final int COLUMNS = 4;
    private static final int TILE = (PANEL - (COLUMNS - 1) * GAP) / COLUMNS;
    private static final int GRID_LEFT = MARGIN + PICTURE + MARGIN;
    private static final int CLOUDS_LEFT = GRID_LEFT + PANEL + MARGIN;
    private static final int CLOUD = (WIDTH - CLOUDS_LEFT - 2 * MARGIN) / 2;

    private static final Labels LABELS = Labels.load();
    private static final List<Pose> SIDES = List.of(Pose.from(0.75, -1, 0.6), Pose.from(-0.75, 1, 0.6));

    public Figure {
        if (views.height() != views.width() || views.height() < 1) {
            throw new IllegalArgumentException(
                    "views of " + views.width() + "×" + views.height() + " pixels, expected square ones");
        }
    }

    /** Writes a PNG of {@link #WIDTH} × {@link #HEIGHT} pixels; the same figure gives the same bytes. */
    public void write(Path png) throws IOException {
        Png.write(draw(), png);
    }

    /** Draws {@link #WIDTH} × {@link #HEIGHT} opaque pixels. */
    public Picture draw() {
        var canvas = new Canvas(WIDTH, HEIGHT);
        drawPicture(canvas);
        drawViews(canvas);
        drawCloud(canvas);
        LABELS.draw(canvas, Labels.PICTURE, MARGIN, MARGIN);
        LABELS.draw(canvas, views.isColoured() ? Labels.COLOURED_VIEWS : Labels.VIEWS, GRID_LEFT, MARGIN);
        LABELS.draw(canvas, Labels.FRONT, CLOUDS_LEFT, MARGIN);
        LABELS.draw(canvas, Labels.BACK, CLOUDS_LEFT + CLOUD + MARGIN, MARGIN);
        return canvas.toPicture();
    }

    private void drawPicture(Canvas canvas) {
        canvas.card(MARGIN, TOP, PICTURE, PANEL);
        canvas.fit(picture, MARGIN + INSET, TOP + INSET, PICTURE - 2 * INSET, PANEL - 2 * INSET);
    }

    /**
     * Draws two rows of four views, each with its depth above its colours, or above its mask if there are no colours.
     */
    private void drawViews(Canvas canvas) {
        var tiles = new ViewTiles(views);
        inParallel(views.count(), v -> {
            int x = GRID_LEFT + v % COLUMNS * (TILE + GAP);
            int y = TOP + v / COLUMNS * 2 * (TILE + GAP);
            drawTile(canvas, tiles.depth(v), x, y);
            drawTile(canvas, views.isColoured() ? tiles.colours(v) : tiles.mask(v), x, y + TILE + GAP);
        });
    }

    private static void drawTile(Canvas canvas, Picture tile, int x, int y) {
        canvas.card(x, y, TILE, TILE);
        canvas.draw(Scaling.to(tile, TILE, TILE), x, y);
    }

    private void drawCloud(Canvas canvas) {
        double scale = CloudTile.scale(cloud, SIDES, CLOUD - 2 * INSET, PANEL - 2 * INSET);
        inParallel(SIDES.size(), i -> {
            int x = CLOUDS_LEFT + i * (CLOUD + MARGIN);
            canvas.card(x, TOP, CLOUD, PANEL);
            canvas.draw(CloudTile.draw(cloud, SIDES.get(i), scale, CLOUD, PANEL), x, TOP);
        });
    }

    /** Draws the parts in parallel: each stays on its own piece of the canvas. */
    private static void inParallel(int parts, IntConsumer draw) {
        IntStream.range(0, parts).parallel().forEach(draw);
    }
}
