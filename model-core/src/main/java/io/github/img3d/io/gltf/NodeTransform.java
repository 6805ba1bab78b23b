package io.github.img3d.io.gltf;

import io.github.img3d.io.gltf.GltfJson.Node;
import org.ejml.data.DMatrix4x4;
import org.jspecify.annotations.Nullable;

/** The affine map from a node's frame to its parent's. */
final class NodeTransform {

    private NodeTransform() {}

    /** @throws IllegalArgumentException if it is not made of 16, or of 3, 4 and 3 numbers */
    static DMatrix4x4 of(Node node) {
        if (node.matrix() != null) {
            double[] m = numbers(node.matrix(), "matrix", new double[16]);
            return new DMatrix4x4(
                    m[0], m[4], m[8], m[12], m[1], m[5], m[9], m[13], m[2], m[6], m[10], m[14], m[3], m[7], m[11],
                    m[15]);
        }
        return composed(
                numbers(node.translation(), "translation", new double[] {0, 0, 0}),
                numbers(node.rotation(), "rotation", new double[] {0, 0, 0, 1}),
                numbers(node.scale(), "scale", new double[] {1, 1, 1}));
    }

    /** Returns T·R·S, with the rotation as a quaternion x, y, z, w of length 1. */
    private static DMatrix4x4 composed(double[] t, double[] q, double[] s) {
        double x = q[0];
        double y = q[1];
        double z = q[2];
        double w = q[3];
        return new DMatrix4x4(
                (1 - 2 * (y * y + z * z)) * s[0],
                2 * (x * y - z * w) * s[1],
                2 * (x * z + y * w) * s[2],
                t[0],
                2 * (x * y + z * w) * s[0],
                (1 - 2 * (x * x + z * z)) * s[1],
                2 * (y * z - x * w) * s[2],
                t[1],
                2 * (x * z - y * w) * s[0],
                2 * (y * z + x * w) * s[1],
                (1 - 2 * (x * x + y * y)) * s[2],
                t[2],
                0,
                0,
                0,
                1);
    }

    private static double[] numbers(double @Nullable [] given, String what, double[] otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (given.length != otherwise.length) {
            throw new IllegalArgumentException(
                    "has a node's " + what + " of " + given.length + " numbers, expected " + otherwise.length);
        }
        return given;
    }
}
