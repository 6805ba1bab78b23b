package io.github.img3d.report;

import io.github.img3d.image.Picture;
import io.github.img3d.image.Scaling;
import io.github.img3d.io.AtomicFile;
import io.github.img3d.io.Png;
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
        double scale = (SIDE - 2.0 * MARGIN) / Math.max(picture.width(), picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        canvas.draw(Scaling.to(picture, width, height), (SIDE - width) / 2, (SIDE - height) / 2);
        var drawn = canvas.toPicture();
        AtomicFile.write(png, out -> Png.write(drawn, out));
    }
}
