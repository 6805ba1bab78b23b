package io.github.img3d.ownview;

/**
 * The space that a picture's rays say something about: the object lies inside the outline, behind the near surface and
 * before the far one.
 */
final class SeenSpace {

    private final Rays rays;
    private final Projector projector;
    private final float[] nearest;
    private final float[] farthest;

    private int pixel;
    private double outside;
    private double depth;

    /**
     * Creates the space.
     *
     * @param grown pixels by which each ray's surfaces are widened, because a point may be that far from its place
     */
    SeenSpace(Rays rays, Projector projector, int grown) {
        this.rays = rays;
        this.projector = projector;
        nearest = grown(rays.near(), rays.outline(), grown, 1);
        farthest = grown(rays.far(), rays.outline(), grown, -1);
    }

    /** Looks at a point, of which the other methods then speak. */
    void look(double x, double y, double z) {
        projector.project(x, y, z);
        depth = projector.depth;
        int side = rays.side();
        int row = (int) Math.rint(Math.clamp(projector.row, 0, side - 1.0));
        int column = (int) Math.rint(Math.clamp(projector.column, 0, side - 1.0));
        int place = row * side + column;
        pixel = rays.outline().nearest().index()[place];
        double beyond = Math.hypot(projector.row - row, projector.column - column);
        outside = pixel == place
                ? (beyond > 1 ? beyond * rays.pixel() : 0)
                : (rays.outline().nearest().distance(place) + (beyond > 1 ? beyond : 0)) * rays.pixel();
    }

    /** Returns the pixel inside the outline where the point is seen, or the one nearest to that place. */
    int pixel() {
        return pixel;
    }

    /** Returns how far outside the outline the point is seen, in object units; 0 inside. */
    double outside() {
        return outside;
    }

    /** Returns how far before the near surface the point lies; negative behind it. */
    double before() {
        return nearest[pixel] - depth;
    }

    /** Returns how far behind the far surface the point lies; negative before it. */
    double behind() {
        return depth - farthest[pixel];
    }

    /** Returns how far behind the near surface of its own ray the point lies; negative before it. */
    double fromNear() {
        return depth - rays.near()[pixel];
    }

    /** Returns how far before the far surface of its own ray the point lies; negative behind it. */
    double fromFar() {
        return rays.far()[pixel] - depth;
    }

    double nearError() {
        return rays.nearError()[pixel];
    }

    double farError() {
        return rays.farError()[pixel];
    }

    /** Returns the least of {@code sign·depth} about each pixel, times the sign. */
    private static float[] grown(float[] depth, Outline outline, int by, int sign) {
        int side = outline.side();
        float[] signed = new float[depth.length];
        for (int p = 0; p < depth.length; p++) {
            signed[p] = outline.inside()[p] ? sign * depth[p] : Float.POSITIVE_INFINITY;
        }
        float[] least = least(least(signed, side, by, 1), side, by, side);
        for (int p = 0; p < least.length; p++) {
            least[p] *= sign;
        }
        return least;
    }

    private static float[] least(float[] values, int side, int by, int stride) {
        float[] least = values.clone();
        for (int p = 0; p < values.length; p++) {
            int place = p / stride % side;
            for (int step = Math.max(-by, -place); step <= Math.min(by, side - 1 - place); step++) {
                least[p] = Math.min(least[p], values[p + step * stride]);
            }
        }
        return least;
    }
}
