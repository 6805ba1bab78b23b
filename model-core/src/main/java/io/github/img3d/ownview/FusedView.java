package io.github.img3d.ownview;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import java.util.Map;

/**
 * A cloud of the picture's own view and the canonical points.
 *
 * @param way that was taken
 * @param cloud in the object's frame
 * @param camera the likeliest, whose crop leads to the picture that was given
 * @param certainty of the camera, from 0 to 1; a turn that carries the object onto itself takes nothing from it
 * @param probability of that camera's azimuth, which such turns do share
 * @param symmetric whether the object was taken for symmetric, and its mirror image used
 * @param counts number of points of each part
 */
public record FusedView(
        Way way,
        PointCloud cloud,
        Camera camera,
        double certainty,
        double probability,
        boolean symmetric,
        Map<Part, Integer> counts) {

    public FusedView {
        counts = Map.copyOf(counts);
    }
}
