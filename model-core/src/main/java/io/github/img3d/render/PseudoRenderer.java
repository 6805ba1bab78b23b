package io.github.img3d.render;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.ProjectionLaunch.Bin;
import io.github.img3d.compute.launch.ProjectionLaunch.Project;
import io.github.img3d.compute.launch.SplatSize;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * A renderer of points {@code [B,4,I]} from novel views {@code [B,N,9]}: it projects them to a grid U times finer than
 * the picture, then pools. (render2D of Lin, Kong, Lucey 2018.)
 *
 * @param collisions the rule for points that fall on one another
 */
public record PseudoRenderer(int height, int width, Collisions collisions) {

    /**
     * Records the rendering on a tape, with its gradient to the points.
     *
     * @param points {@code [B,4,I]}: rows x, y, z in object units and mask logit
     * @param poses {@code [B,N,9]}: rotations from the object's frame to the cameras', row-major
     * @throws IllegalArgumentException if a tensor has another shape
     */
    public Rendering render(Tape tape, Tensor points, Tensor poses) {
        points.shape().require("points", ANY, 4, ANY);
        int batch = points.shape().axis(0);
        poses.shape().require("poses", batch, ANY, 9);
        int novel = poses.shape().axis(1);
        var size = new SplatSize(batch, novel, points.shape().axis(2), height, width, collisions.upscale());

        var binned = bin(tape, points, poses, size);
        var pixels = Shape.of(batch, novel, height * width);
        var rendering = new Rendering(
                Tensor.planned("rendered depth", pixels),
                Tensor.planned("rendered mask logit", pixels),
                Tensor.planned("collision", pixels));
        var winners = Ints.planned("winners", size.images() * 2 * size.pixels());
        var splat = new Splat(binned, rendering, winners, size);
        tape.launch(collisions.splat(splat));
        tape.onBackward(
                List.of(points),
                List.of(rendering.depth(), rendering.maskLogit()),
                () -> tape.launch(collisions.gradient(
                        splat,
                        tape.gradient(rendering.depth()).buffer(),
                        tape.gradient(rendering.maskLogit()).buffer(),
                        tape.gradient(points).buffer())));
        return rendering;
    }

    private static BinnedPoints bin(Tape tape, Tensor points, Tensor poses, SplatSize size) {
        int images = size.batch() * size.novel();
        var cells = Ints.planned("cells", images * size.points());
        var starts = Ints.planned("starts", images * (size.height() * size.width() + 1));
        var order = Ints.planned("order", images * size.points());
        tape.launch(new Project(points.buffer(), poses.buffer(), cells, size));
        tape.launch(new Bin(cells, starts, order, size));
        return new BinnedPoints(points.buffer(), poses.buffer(), cells, starts, order);
    }
}
