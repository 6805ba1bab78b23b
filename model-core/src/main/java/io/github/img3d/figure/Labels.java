package io.github.img3d.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The labels of a figure, each a row of a picture whose darkness is ink. */
record Labels(BufferedImage rows) {

    static final int PICTURE = 0;
    static final int VIEWS = 1;
    static final int FRONT = 2;
    static final int BACK = 3;
    static final int COLOURED_VIEWS = 4;

    private static final int ROW = 24;
    private static final int INK = 0xFF374151;

    static Labels load() {
        try (var in = Labels.class.getResourceAsStream("labels.png")) {
            return new Labels(ImageIO.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void draw(Canvas canvas, int label, int left, int top) {
        for (int i = 0; i < ROW * rows.getWidth(); i++) {
            int x = i % rows.getWidth();
            int y = i / rows.getWidth();
            double cover = 1 - rows.getRaster().getSample(x, label * ROW + y, 0) / 255.0;
            if (cover > 0) {
                canvas.blend(left + x, top + y, INK, cover);
            }
        }
    }
}
