package io.github.img3d.furniture.shape;

/**
 * The slab that legs have to carry, in metres.
 *
 * @param width width of the slab, x
 * @param depth depth of the slab, y
 * @param height height of the slab's upper side above the floor
 * @param thickness thickness of the slab
 * @param stoutness thickness of the legs, relative to a chair's
 */
public record Footprint(double width, double depth, double height, double thickness, double stoutness) {

    public double under() {
        return height - thickness;
    }
}
