package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;

/** A cloud and its tree: what is measured against many others is sorted once. */
public record SearchableCloud(PointCloud cloud, KdTree tree) {

    /**
     * @param name what a message calls the cloud, such as {@code true cloud}
     * @throws IllegalArgumentException if it has no points, or a coordinate that is not finite
     */
    public static SearchableCloud of(String name, PointCloud cloud) {
        Usable.require(name, cloud);
        return new SearchableCloud(cloud, KdTree.of(cloud));
    }
}
