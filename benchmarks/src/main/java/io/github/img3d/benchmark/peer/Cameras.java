package io.github.img3d.benchmark.peer;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Viewpoints;
import org.bytedeco.pytorch.Tensor;

/** Matrices of the views, equal to the published port's products of camera and pose. */
final class Cameras {

    private static final int SIDE = Architecture.ORIGINAL.mapSide();

    private Cameras() {}

    /** Returns the matrices from {@code (X pixel, Y pixel, depth, 1)} of a fixed view to the object's frame: {@code [1,V,3,4]}. */
    static Tensor fixed() {
        return Tensors.of(Viewpoints.viewToObject(SIDE, SIDE, Viewpoints.FIXED.size()), 1, Scene.VIEWS, 3, 4);
    }

    /** Returns the matrices from {@code (x, y, z, 1)} of the object's frame to a novel view's cell and depth: {@code [B,N,3,4]}. */
    static Tensor novel() {
        float[] rotations = Scene.novelPoses();
        int fine = SIDE * Scene.UPSCALE;
        float[] scale = {fine, -fine, -1};
        float[] shift = {fine / 2f, fine / 2f, 1};
        float[] rows = new float[rotations.length / 3 * 4];
        for (int row = 0; row < rotations.length / 3; row++) {
            for (int c = 0; c < 3; c++) {
                rows[row * 4 + c] = scale[row % 3] * rotations[row * 3 + c];
            }
            rows[row * 4 + 3] = shift[row % 3];
        }
        return Tensors.of(rows, Scene.BATCH, Scene.NOVEL, 3, 4);
    }
}
