package io.github.img3d.fusion;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.FusionLaunch.Fuse;
import io.github.img3d.compute.launch.FusionLaunch.FuseGradient;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * Maps of the fixed views to points in the object's frame: {@code [B,P,4V] → [B,4,I]}, I = V·P, rows x, y, z and mask
 * logit; every pixel of every view is a point, visible or not. (fuse3D of Lin, Kong, Lucey 2018.)
 *
 * @param viewToObject {@code [V,3,4]}
 */
public record Fusion(Tensor viewToObject, int pixels) {

    public static Fusion ofFixedViews(int height, int width) {
        var poses =
                Tensor.of("view to object", Shape.of(Viewpoints.COUNT, 3, 4), Viewpoints.viewToObject(height, width));
        return new Fusion(poses, height * width);
    }

    public Tensor fuse(Tape tape, Tensor maps) {
        maps.shape().require("maps", ANY, pixels, 4 * Viewpoints.COUNT);
        int batch = maps.shape().axis(0);
        var points = Tensor.planned("points", Shape.of(batch, 4, Viewpoints.COUNT * pixels));
        tape.launch(new Fuse(maps.buffer(), viewToObject.buffer(), points.buffer(), batch, Viewpoints.COUNT, pixels));
        tape.onBackward(
                List.of(maps),
                List.of(points),
                () -> tape.launch(new FuseGradient(
                        tape.gradient(points).buffer(),
                        viewToObject.buffer(),
                        tape.gradient(maps).buffer(),
                        batch,
                        Viewpoints.COUNT,
                        pixels)));
        return points;
    }
}
