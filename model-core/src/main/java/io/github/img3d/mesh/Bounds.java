package io.github.img3d.mesh;

/** An axis-aligned box, in the frame of the mesh that it holds. */
public record Bounds(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

    static Bounds of(TriangleMesh mesh) {
        double[] min = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] max = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int vertex : mesh.triangles()) {
            for (int axis = 0; axis < 3; axis++) {
                double at = mesh.positions()[3 * vertex + axis];
                min[axis] = Math.min(min[axis], at);
                max[axis] = Math.max(max[axis], at);
            }
        }
        return new Bounds(min[0], min[1], min[2], max[0], max[1], max[2]);
    }

    public double diagonal() {
        double x = maxX - minX;
        double y = maxY - minY;
        double z = maxZ - minZ;
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Returns the length along axis 0 (x), 1 (y) or 2 (z). */
    public double size(int axis) {
        return switch (axis) {
            case 0 -> maxX - minX;
            case 1 -> maxY - minY;
            default -> maxZ - minZ;
        };
    }

    /** Returns the middle along axis 0 (x), 1 (y) or 2 (z). */
    public double centre(int axis) {
        return switch (axis) {
            case 0 -> (minX + maxX) / 2;
            case 1 -> (minY + maxY) / 2;
            default -> (minZ + maxZ) / 2;
        };
    }
}
