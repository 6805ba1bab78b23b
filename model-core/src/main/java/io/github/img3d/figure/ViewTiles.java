package io.github.img3d.figure;

import io.github.img3d.image.Picture;
import io.github.img3d.view.Views;
import java.util.Arrays;

/** The predicted views as small pictures. */
final class ViewTiles {

    private static final int INK = 0x2B3A55;

    private final Views views;
    private final int side;
    private final float near;
    private final float far;

    ViewTiles(Views views) {
        this.views = views;
        side = views.width();
        float[] seen = new float[side * side * views.count()];
        int count = 0;
        for (int v = 0; v < views.count(); v++) {
            for (int p = 0; p < side * side; p++) {
                if (views.shows(p, v) && Float.isFinite(views.depth(p, v))) {
                    seen[count++] = views.depth(p, v);
                }
            }
        }
        Arrays.sort(seen, 0, count);
        near = count == 0 ? 0 : seen[count / 100];
        far = count == 0 ? 1 : seen[count - 1 - count / 100];
    }

    /** Draws the depth as a colour, lit from the upper left, where the mask is; the rest is transparent. */
    Picture depth(int v) {
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            if (views.shows(p, v)) {
                double nearness = (far - views.depth(p, v)) / Math.max(far - near, 1e-6);
                argb[p] = Colours.lit(Colours.ofNearness(0.08 + 0.84 * nearness), light(p, v));
            }
        }
        return new Picture(side, side, argb);
    }

    /** Draws the colours where the mask is; the rest is transparent. */
    Picture colours(int v) {
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            if (views.shows(p, v)) {
                argb[p] = 0xFF << 24 | views.colour(p, v, 0) << 16 | views.colour(p, v, 1) << 8 | views.colour(p, v, 2);
            }
        }
        return new Picture(side, side, argb);
    }

    /** Draws how present the object is, from white to ink. */
    Picture mask(int v) {
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            argb[p] = (int) Math.round(255 * views.presence(p, v)) << 24 | INK;
        }
        return new Picture(side, side, argb);
    }

    private double light(int p, int v) {
        double right = slope(p, v, p % side > 0 ? -1 : 0, p % side < side - 1 ? 1 : 0);
        double down = slope(p, v, p >= side ? -side : 0, p < side * (side - 1) ? side : 0);
        double length = Math.sqrt(1 + right * right + down * down);
        double facing = (1 + 0.5 * right + 0.7 * down) / (length * Math.sqrt(1 + 0.25 + 0.49));
        return 0.62 + 0.38 * Math.clamp(facing * 1.2, 0.0, 1.0);
    }

    /** Returns how fast depth grows between two neighbours, or 0 if one of them is outside the mask. */
    private double slope(int p, int v, int before, int after) {
        boolean inside = views.shows(p + before, v) && views.shows(p + after, v);
        return inside ? (views.depth(p + after, v) - views.depth(p + before, v)) * side / 2 : 0;
    }
}
