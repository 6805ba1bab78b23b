package io.github.img3d.figure;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.image.Picture;
import io.github.img3d.image.Scaling;
import java.io.IOException;
import java.nio.file.Path;

/** Some objects of a dataset, a row each: pictures, then depth and colour of fixed views. */
public final class ContactSheet {

    private static final int MOST_ROWS = 12;
    private static final int PICTURES = 4;
    private static final int VIEWS = Dataset.FIXED_VIEWS;

    /** Fixed views from above: from behind, and from both sides of the front. */
    private static final int[] COLOURED = {0, 3, 5};

    private static final int TILE = Dataset.DEPTH_SIDE;
    private static final int GAP = 8;
    private static final int COLUMNS = PICTURES + VIEWS + COLOURED.length;

    private final Dataset dataset;

    public ContactSheet(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Writes a PNG; the objects are spread evenly over the dataset. */
    public void write(Path file) throws IOException {
        int rows = Math.min(MOST_ROWS, dataset.size());
        var canvas = new Canvas(GAP + COLUMNS * (TILE + GAP), GAP + rows * (TILE + GAP));
        for (int row = 0; row < rows; row++) {
            draw(canvas, (int) ((long) row * dataset.size() / rows), GAP + row * (TILE + GAP));
        }
        Png.write(canvas.toPicture(), file);
    }

    private void draw(Canvas canvas, int object, int top) throws IOException {
        for (int column = 0; column < COLUMNS; column++) {
            canvas.card(left(column), top, TILE, TILE);
        }
        int pictures = Math.min(PICTURES, dataset.pictures());
        for (int i = 0; i < pictures; i++) {
            var picture = dataset.renderedPicture(object, i * dataset.pictures() / pictures);
            canvas.draw(Scaling.to(picture, TILE, TILE), left(i), top);
        }
        drawViews(canvas, object, top);
    }

    private void drawViews(Canvas canvas, int object, int top) throws IOException {
        int pixels = TILE * TILE;
        float[] depth = new float[pixels * VIEWS];
        float[] mask = new float[pixels * VIEWS];
        float[] rgb = new float[pixels * VIEWS * 3];
        dataset.fixedViews(object, depth, mask, 0);
        dataset.fixedColours(object, rgb, new float[rgb.length], 0);
        for (int v = 0; v < VIEWS; v++) {
            canvas.draw(depthOf(depth, mask, v), left(PICTURES + v), top);
        }
        for (int i = 0; i < COLOURED.length; i++) {
            canvas.draw(colourOf(rgb, COLOURED[i]), left(PICTURES + VIEWS + i), top);
        }
    }

    private static Picture depthOf(float[] depth, float[] mask, int v) {
        int[] argb = new int[TILE * TILE];
        for (int p = 0; p < argb.length; p++) {
            int at = p * VIEWS + v;
            argb[p] = mask[at] == 0 ? 0 : Colours.ofNearness(1.5 - depth[at]);
        }
        return new Picture(TILE, TILE, argb);
    }

    private static Picture colourOf(float[] rgb, int v) {
        int[] argb = new int[TILE * TILE];
        for (int p = 0; p < argb.length; p++) {
            int colour = 0xFF;
            for (int c = 0; c < 3; c++) {
                colour = colour << 8 | Math.round(255 * rgb[(p * 3 + c) * VIEWS + v]);
            }
            argb[p] = colour;
        }
        return new Picture(TILE, TILE, argb);
    }

    private static int left(int column) {
        return GAP + column * (TILE + GAP);
    }
}
