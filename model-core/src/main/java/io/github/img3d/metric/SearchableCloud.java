package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;

/** A cloud with its k-d tree, so that a cloud that is measured against many others is sorted once. */
public record SearchableCloud(PointCloud cloud, KdTree tree) {

    /**
     * Builds the tree of a cloud.
     *
     * @param name the cloud's name in messages, such as {@code true cloud}
     * @throws IllegalArgumentException if it has no points, or a coordinate that is not finite
     */
    public static SearchableCloud of(String name, PointCloud cloud) {
        Usable.require(name, cloud);
        return new SearchableCloud(cloud, KdTree.of(cloud));
    }
}
