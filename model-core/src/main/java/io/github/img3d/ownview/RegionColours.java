package io.github.img3d.ownview;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.image.Picture;

/**
 * Colours of a fused cloud.
 *
 * <p>A near or mirrored point has the colour of its pixel in the picture, without the light. A far point behind a thin
 * part has that of the part. Any other point has the colour of a seen region: one whose points the fixed views paint in
 * a like colour, or one that is close by. So each part keeps its own hue.
 */
final class RegionColours {

    /** Thickness in object units up to which both sides of a part have one colour. */
    private static final double THIN = 0.06;

    /** Distance in object units within which a seen point speaks for a region. */
    private static final double CLOSE = 0.12;

    /** Distance in object units within which a canonical point is taken for a seen one. */
    private static final double SAME = 0.05;

    /** Squared difference of colour that weighs as much against a region as {@link #CLOSE} distance. */
    private static final double UNLIKE = 0.04;

    /** Bounds by which a point may be darker or lighter than its region. */
    private static final double DARKER = 0.8;

    private static final double LIGHTER = 1.25;

    /** Number of pairs from which the fixed views' paint of a region is known. */
    private static final int PAIRS = 10;

    private static final int SEEN_SAMPLES = 700;
    private static final int PAINT_STRIDE = 5;

    private final Rays rays;
    private final Picture framed;
    private final PointCloud canonical;
    private final Samples samples;
    private final Unlit unlit;
    private final Regions regions;
    private final CellGrid paints;
    private final Samples seen;
    private final CellGrid seenPoints;

    /** {@code [R,3]}: mean colours that the canonical points of each region have, 0 … 1. */
    private final float[] painted;

    private RegionColours(OwnView view, Rays rays, Picture framed, PointCloud canonical, Samples samples) {
        this.rays = rays;
        this.framed = framed;
        this.canonical = canonical;
        this.samples = samples;
        unlit = new Unlit(view, framed);
        regions = Regions.of(view, unlit);
        paints = new CellGrid(canonical.positions(), canonical.isColoured() ? canonical.size() : 0, PAINT_STRIDE, SAME);
        seen = seen(samples);
        seenPoints = new CellGrid(seen.positions(), seen.size(), 1, CLOSE);
        painted = painted();
    }

    /**
     * Returns the colours of a fused cloud's points, {@code [I,3]}.
     *
     * @param framed the framed picture with as many pixels as there are rays
     */
    static byte[] of(OwnView view, Rays rays, Picture framed, PointCloud canonical, Samples samples) {
        return new RegionColours(view, rays, framed, canonical, samples).colours();
    }

    private byte[] colours() {
        byte[] colours = new byte[3 * samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            switch (samples.part(i)) {
                case NEAR, MIRRORED -> picture(samples.pixel(i), colours, 3 * i);
                case FAR -> far(i, colours);
                case CANONICAL -> region(i, samples.pixel(i), colours);
            }
        }
        return colours;
    }

    private void picture(int pixel, byte[] colours, int at) {
        for (int channel = 0; channel < 3; channel++) {
            colours[at + channel] = level(unlit.of(framed.argb()[pixel], channel, rays.source()[pixel]));
        }
    }

    private void far(int i, byte[] colours) {
        int pixel = samples.pixel(i);
        if (rays.far()[pixel] - rays.near()[pixel] <= THIN) {
            picture(pixel, colours, 3 * i);
        } else {
            region(i, paints.nearest(samples.x(i), samples.y(i), samples.z(i)), colours);
        }
    }

    /**
     * Gives a point the colour of a seen region.
     *
     * @param paint the canonical point whose colour is compared, or {@link CellGrid#NONE}
     */
    private void region(int i, int paint, byte[] colours) {
        boolean keyed = paint != CellGrid.NONE && canonical.isColoured();
        int region = likeliest(i, paint, keyed);
        double lighter =
                keyed ? Math.clamp(lightness(paint) / Unlit.lightness(painted, 3 * region), DARKER, LIGHTER) : 1;
        for (int channel = 0; channel < 3; channel++) {
            colours[3 * i + channel] = level(lighter * regions.colours()[3 * region + channel]);
        }
    }

    private int likeliest(int i, int paint, boolean keyed) {
        int close = seenPoints.nearest(samples.x(i), samples.y(i), samples.z(i));
        int there = close == CellGrid.NONE ? Regions.NONE : regionOf(seen, close);
        double nearness = close == CellGrid.NONE ? 0 : 1 - seenPoints.foundDistance() / CLOSE;
        int likeliest = regions.largest();
        double least = Double.POSITIVE_INFINITY;
        for (int region = 0; region < regions.count(); region++) {
            double cost = (keyed ? unlike(paint, region) : 0) + (region == there ? 0 : nearness);
            if (cost < least && (keyed || there != Regions.NONE)) {
                least = cost;
                likeliest = region;
            }
        }
        return likeliest;
    }

    private double unlike(int paint, int region) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double d = paint(paint, channel) - painted[3 * region + channel];
            sum += d * d;
        }
        return sum / UNLIKE;
    }

    /** Returns the mean colours of the canonical points where each region is seen; its own where there are too few. */
    private float[] painted() {
        float[] sums = new float[3 * regions.count()];
        int[] counts = new int[regions.count()];
        for (int i = 0; i < seen.size(); i++) {
            int region = regionOf(seen, i);
            int paint = paints.nearest(seen.x(i), seen.y(i), seen.z(i));
            if (paint != CellGrid.NONE) {
                counts[region]++;
                for (int channel = 0; channel < 3; channel++) {
                    sums[3 * region + channel] += paint(paint, channel);
                }
            }
        }
        for (int at = 0; at < sums.length; at++) {
            sums[at] = counts[at / 3] < PAIRS ? regions.colours()[at] : sums[at] / counts[at / 3];
        }
        return sums;
    }

    private static Samples seen(Samples samples) {
        var all = new Samples();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.part(i) == Part.NEAR || samples.part(i) == Part.MIRRORED) {
                all.add(samples, i);
            }
        }
        var some = new Samples();
        for (int i = 0; i < all.size(); i += Math.max(1, all.size() / SEEN_SAMPLES)) {
            some.add(all, i);
        }
        return some;
    }

    private int regionOf(Samples points, int i) {
        return regions.of()[rays.source()[points.pixel(i)]];
    }

    private float paint(int point, int channel) {
        return (canonical.colours()[3 * point + channel] & 255) / 255f;
    }

    private double lightness(int point) {
        return 0.3 * paint(point, 0) + 0.59 * paint(point, 1) + 0.11 * paint(point, 2);
    }

    private static byte level(double value) {
        return (byte) Math.clamp(Math.round(255 * value), 0, 255);
    }
}
