package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;

/** What every measure asks of a cloud: a point at least, and finite coordinates only. */
final class Usable {

    private Usable() {}

    /** @param name what a message calls the cloud, such as {@code true cloud} */
    static void require(String name, PointCloud cloud) {
        if (cloud.size() == 0) {
            throw new IllegalArgumentException("the " + name + " has no points, expected one at least");
        }
        float[] p = cloud.positions();
        for (int i = 0; i < p.length; i += 3) {
            if (!(Float.isFinite(p[i]) && Float.isFinite(p[i + 1]) && Float.isFinite(p[i + 2]))) {
                throw new IllegalArgumentException("point %d of the %s is (%s, %s, %s), expected finite coordinates"
                        .formatted(i / 3, name, p[i], p[i + 1], p[i + 2]));
            }
        }
    }
}
