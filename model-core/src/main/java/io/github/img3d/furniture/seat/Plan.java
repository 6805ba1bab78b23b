package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.shape.Footprint;

/**
 * The measures of a seat, in metres and radians.
 *
 * @param width width of the seat, x
 * @param depth depth of the seat, y
 * @param height height of the seat's top above the floor
 * @param thickness thickness of the seat
 * @param back height of the back above the seat; 0 for none
 * @param rake how far the back leans backwards
 * @param curve how far the back's sides come forward
 * @param flare how much wider the back is at the top, as a part of its width
 * @param lumbar how far the back comes forward at half its height
 */
record Plan(
        double width,
        double depth,
        double height,
        double thickness,
        double back,
        double rake,
        double curve,
        double flare,
        double lumbar) {

    Footprint footprint() {
        return new Footprint(width, depth, height, thickness, 1);
    }

    double under() {
        return height - thickness;
    }

    double rear() {
        return depth / 2;
    }

    /** Carries a point of the flat back, (x, y towards the rear, height above the seat), to the seat's frame. */
    double[] lean(double[] p) {
        double t = p[2] / Math.max(back, 0.05);
        double side = 2 * p[0] / width;
        double rise = Math.max(0, p[2]);
        double y = p[1] + rise * StrictMath.tan(rake) - curve * side * side * Math.clamp(2 * t, 0, 1);
        double bulge = lumbar * StrictMath.sin(Math.PI * Math.clamp(t, 0, 1));
        return at(p[0] * (1 + flare * Math.max(0, t)), rear() + y - bulge, height + p[2]);
    }
}
