package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;

/** The check that every measure makes: a cloud has at least one point, and finite coordinates only. */
final class Usable {

    private Usable() {}

    /**
     * Checks that a cloud can be measured.
     *
     * @param name the cloud's name in messages, such as {@code true cloud}
     * @throws IllegalArgumentException if it cannot
     */
    static void require(String name, PointCloud cloud) {
        if (cloud.size() == 0) {
            throw new IllegalArgumentException("the " + name + " has no points, expected at least one");
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
