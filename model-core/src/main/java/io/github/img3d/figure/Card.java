package io.github.img3d.figure;

import io.github.img3d.image.Picture;
import java.io.IOException;
import java.nio.file.Path;

/** A picture on white, in a square. */
public final class Card {

    public static final int SIDE = 200;

    private static final int MARGIN = 10;

    private Card() {}

    /** {@link #SIDE} × {@link #SIDE} pixels; same picture, same bytes. */
    public static void write(Picture picture, Path png) throws IOException {
        var canvas = new Canvas(SIDE, SIDE);
        canvas.card(0, 0, SIDE, SIDE);
        canvas.fit(picture, MARGIN, MARGIN, SIDE - 2 * MARGIN, SIDE - 2 * MARGIN);
        Png.write(canvas.toPicture(), png);
    }
}
