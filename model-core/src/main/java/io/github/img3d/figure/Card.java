package io.github.img3d.figure;

import io.github.img3d.image.Picture;
import java.io.IOException;
import java.nio.file.Path;

/** A square white card with a picture on it. */
public final class Card {

    public static final int SIDE = 200;

    private static final int MARGIN = 10;

    private Card() {}

    /** Writes a PNG of {@link #SIDE} × {@link #SIDE} pixels; the same picture gives the same bytes. */
    public static void write(Picture picture, Path png) throws IOException {
        var canvas = new Canvas(SIDE, SIDE);
        canvas.card(0, 0, SIDE, SIDE);
        canvas.fit(picture, MARGIN, MARGIN, SIDE - 2 * MARGIN, SIDE - 2 * MARGIN);
        Png.write(canvas.toPicture(), png);
    }
}
