package io.github.img3d.evaluation;

import io.github.img3d.image.Bounds;
import io.github.img3d.image.Picture;
import io.github.img3d.image.Scaling;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;

/** A change to a picture that leaves the object in it the same. */
public enum Perturbation {
    WHITE("white background", onto((x, y) -> 0xFFFFFF)),
    GREY("grey background", onto((x, y) -> 0x9A9A9A)),
    COLOURED("green background", onto((x, y) -> 0x2F8F4E)),
    GRADIENT("background from light to dark blue", Perturbation::overGradient),
    TIGHT("cropped to the object", Perturbation::tight),
    WIDE("wide margins", p -> moved(p, p.width() / 2, p.height() / 2, 2 * p.width(), 2 * p.height())),
    OFF_CENTRE("object near a corner", p -> moved(p, p.width(), p.height(), 2 * p.width(), 2 * p.height())),
    HALF("half the size", p -> scaled(p, 0.5)),
    DOUBLE("double the size", p -> scaled(p, 2));

    private final String title;
    private final UnaryOperator<Picture> operation;

    Perturbation(String title, UnaryOperator<Picture> operation) {
        this.title = title;
        this.operation = operation;
    }

    String title() {
        return title;
    }

    /**
     * Returns the changed picture.
     *
     * @param cutOut a picture in which everything but the object is transparent
     */
    public Picture apply(Picture cutOut) {
        return operation.apply(cutOut);
    }

    /** Lays the object on a background, with a margin so that the two can be told apart. */
    private static UnaryOperator<Picture> onto(IntBinaryOperator colour) {
        return cutOut -> {
            int width = cutOut.width();
            int height = cutOut.height();
            var picture = moved(cutOut, width / 8, height / 8, width + width / 4, height + height / 4);
            int[] argb = new int[picture.argb().length];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = over(picture.argb()[i], colour.applyAsInt(i % picture.width(), i / picture.width()));
            }
            return new Picture(picture.width(), picture.height(), argb);
        };
    }

    private static Picture overGradient(Picture cutOut) {
        double height = cutOut.height() * 1.5;
        return onto((x, y) -> {
                    int light = (int) Math.round(235 - 90 * Math.min(1, y / height));
                    return light - 30 << 16 | light - 12 << 8 | light;
                })
                .apply(cutOut);
    }

    private static int over(int argb, int background) {
        int alpha = argb >>> 24;
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = alpha * (argb >> shift & 255) + (255 - alpha) * (background >> shift & 255);
            mixed = mixed << 8 | (sum + 127) / 255;
        }
        return mixed;
    }

    private static Picture tight(Picture cutOut) {
        return Bounds.of(cutOut, 1)
                .map(bounds -> moved(cutOut, -bounds.left(), -bounds.top(), bounds.width(), bounds.height()))
                .orElse(cutOut);
    }

    /** Lays the picture on a canvas of another size, with its upper left corner at {@code right} and {@code down}. */
    private static Picture moved(Picture cutOut, int right, int down, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width - right;
            int y = i / width - down;
            boolean inside = x >= 0 && x < cutOut.width() && y >= 0 && y < cutOut.height();
            argb[i] = inside ? cutOut.argb()[y * cutOut.width() + x] : 0;
        }
        return new Picture(width, height, argb);
    }

    private static Picture scaled(Picture cutOut, double factor) {
        return Scaling.to(cutOut, Math.max(1, (int) Math.round(factor * cutOut.width())), Math.max(1, (int)
                Math.round(factor * cutOut.height())));
    }
}
