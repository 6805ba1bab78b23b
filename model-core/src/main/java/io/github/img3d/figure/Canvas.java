package io.github.img3d.figure;

import io.github.img3d.image.Picture;
import io.github.img3d.image.Scaling;
import java.util.Arrays;

/** An opaque raster to draw on. */
final class Canvas {

    private static final int PAPER = 0xFFF3F4F6;
    private static final int CARD = 0xFFFFFFFF;
    private static final int CORNER = 6;

    private final int width;
    private final int[] argb;

    Canvas(int width, int height) {
        this.width = width;
        argb = new int[width * height];
        Arrays.fill(argb, PAPER);
    }

    /** Draws a white rectangle with round corners. */
    void card(int left, int top, int cardWidth, int cardHeight) {
        for (int y = 0; y < cardHeight; y++) {
            int above = Math.min(y, cardHeight - 1 - y);
            int straight = above < CORNER ? CORNER : 0;
            int row = (top + y) * width + left;
            Arrays.fill(argb, row + straight, row + cardWidth - straight, CARD);
            for (int x = 0; x < straight; x++) {
                double inside = Math.clamp(CORNER + 0.5 - Math.hypot(CORNER - 0.5 - x, CORNER - 0.5 - above), 0, 1);
                blend(left + x, top + y, CARD, inside);
                blend(left + cardWidth - 1 - x, top + y, CARD, inside);
            }
        }
    }

    /** Draws a picture, which must lie wholly inside, over what is there. */
    void draw(Picture picture, int left, int top) {
        for (int i = 0; i < picture.argb().length; i++) {
            int colour = picture.argb()[i];
            blend(left + i % picture.width(), top + i / picture.width(), colour, (colour >>> 24) / 255.0);
        }
    }

    /** Draws a picture as large as fits into a box, in its middle. */
    void fit(Picture picture, int left, int top, int boxWidth, int boxHeight) {
        double scale = Math.min((double) boxWidth / picture.width(), (double) boxHeight / picture.height());
        int fitWidth = Math.max(1, (int) Math.round(picture.width() * scale));
        int fitHeight = Math.max(1, (int) Math.round(picture.height() * scale));
        draw(
                Scaling.to(picture, fitWidth, fitHeight),
                left + (boxWidth - fitWidth) / 2,
                top + (boxHeight - fitHeight) / 2);
    }

    /**
     * Mixes a colour into a pixel.
     *
     * @param cover the part of the pixel that the colour covers, in [0,1]
     */
    void blend(int x, int y, int colour, double cover) {
        int at = y * width + x;
        if (cover >= 1) {
            argb[at] = 0xFF << 24 | colour;
        } else if (cover > 0) {
            argb[at] = Colours.mix(argb[at], colour, cover);
        }
    }

    Picture toPicture() {
        return new Picture(width, argb.length / width, argb);
    }
}
