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
 * Fusion of the fixed views' maps into points in the object's frame: {@code [B,P,4V] → [B,4,I]}, I = V·P. (fuse3D of
 * Lin, Kong, Lucey 2018.)
 *
 * <p>Every pixel of every view becomes a point, visible or not: {@code point = A[v]·(X, Y, Z, 1)}, and the pixel's mask
 * logit is the point's.
 *
 * @param viewToObject A, {@code [V,3,4]}; see {@link Viewpoints#viewToObject}
 * @param pixels P
 */
public record Fusion(Tensor viewToObject, int pixels) {

    /**
     * Returns the fusion of fixed views, whose maps have {@code height}×{@code width} pixels.
     *
     * @param views V, the number of views, counted from the start of {@link Viewpoints#FIXED}
     */
    public static Fusion ofFixedViews(int height, int width, int views) {
        var poses = Tensor.of("view to object", Shape.of(views, 3, 4), Viewpoints.viewToObject(height, width, views));
        return new Fusion(poses, height * width);
    }

    /**
     * Records the fusion on a tape, with its gradient to the maps.
     *
     * @param maps {@code [B,P,4V]}: X and Y in pixels, depth Z and mask logit, V channels each
     * @return {@code [B,4,I]}: rows x, y, z in object units and mask logit
     * @throws IllegalArgumentException if the maps have another shape
     */
    public Tensor fuse(Tape tape, Tensor maps) {
        int views = viewToObject.shape().axis(0);
        maps.shape().require("maps", ANY, pixels, 4 * views);
        int batch = maps.shape().axis(0);
        var points = Tensor.planned("points", Shape.of(batch, 4, views * pixels));
        tape.launch(new Fuse(maps.buffer(), viewToObject.buffer(), points.buffer(), batch, views, pixels));
        tape.onBackward(
                List.of(maps),
                List.of(points),
                () -> tape.launch(new FuseGradient(
                        tape.gradient(points).buffer(),
                        viewToObject.buffer(),
                        tape.gradient(maps).buffer(),
                        batch,
                        views,
                        pixels)));
        return points;
    }
}
