package io.github.img3d.furniture.shape;

/**
 * What legs have to carry, in metres.
 *
 * @param width of the slab on top, x
 * @param depth of the slab, y
 * @param height of the slab's upper side above the floor
 * @param thickness of the slab
 * @param stoutness how much thicker than a chair's the legs are
 */
public record Footprint(double width, double depth, double height, double thickness, double stoutness) {

    public double under() {
        return height - thickness;
    }
}
