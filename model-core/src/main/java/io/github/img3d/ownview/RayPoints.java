package io.github.img3d.ownview;

/**
 * Near and far points on the rays of a camera. A surface seen at a slant has points between its pixels, too, so that it
 * is as dense as the rest.
 */
final class RayPoints {

    /** Most points that are put between two pixels. */
    private static final int MOST_BETWEEN = 8;

    private final Rays rays;
    private final Projector projector;
    private final double spacing;
    private final Samples samples = new Samples();

    private RayPoints(Rays rays, Projector projector, double spacing) {
        this.rays = rays;
        this.projector = projector;
        this.spacing = spacing;
    }

    /**
     * Returns the points in the object's frame.
     *
     * @param spacing distance in object units above which points are put between those of two pixels
     */
    static Samples of(Rays rays, Projector projector, double spacing) {
        var points = new RayPoints(rays, projector, spacing);
        points.add(rays.near(), rays.nearError(), Part.NEAR);
        points.add(rays.far(), rays.farError(), Part.FAR);
        return points.samples;
    }

    private void add(float[] depth, float[] error, Part part) {
        int side = rays.side();
        boolean[] inside = rays.outline().inside();
        var steps = DepthSteps.of(depth, inside, side, rays.pixel());
        for (int p = 0; p < depth.length; p++) {
            if (!inside[p]) {
                continue;
            }
            samples.add(projector, p % side, p / side, depth[p], error[p], p, part);
            if (p % side + 1 < side && inside[p + 1] && !steps.right()[p]) {
                between(p, p + 1, depth, error, part);
            }
            if (p + side < depth.length && inside[p + side] && !steps.down()[p]) {
                between(p, p + side, depth, error, part);
            }
        }
    }

    private void between(int p, int q, float[] depth, float[] error, Part part) {
        double difference = Math.abs(depth[q] - depth[p]);
        if (difference <= spacing) {
            return;
        }
        int side = rays.side();
        int pieces = (int) Math.min(MOST_BETWEEN + 1, Math.ceil(difference / spacing));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            samples.add(
                    projector,
                    (1 - t) * (p % side) + t * (q % side),
                    (1 - t) * (p / side) + t * (q / side),
                    (1 - t) * depth[p] + t * depth[q],
                    Math.max(error[p], error[q]),
                    t < 0.5 ? p : q,
                    part);
        }
    }
}
