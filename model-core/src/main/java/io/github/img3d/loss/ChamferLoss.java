package io.github.img3d.loss;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.NeighbourLaunch.FromGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.Nearest;
import io.github.img3d.compute.launch.NeighbourLaunch.NeighbourDistance;
import io.github.img3d.compute.launch.NeighbourLaunch.Pick;
import io.github.img3d.compute.launch.NeighbourLaunch.PickGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.Samples;
import io.github.img3d.compute.launch.NeighbourLaunch.ToGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * The Chamfer distance of samples, by which clouds are measured (Fan, Su, Guibas 2017, not squared): from predicted points
 * to the true surface, and from it to them. Masks decide which points are there, and learn nothing here.
 *
 * @param weight of this loss beside a stage's others
 * @param queries samples of either cloud whose nearest neighbours are looked for, among all samples of the other
 * @param threshold mask logit above which a point is there
 */
public record ChamferLoss(float weight, int queries, float threshold) {

    /**
     * Records the loss, {@code [1]}, unweighted: Σ of the queries' distances, both ways, in the object's frame, in the mean
     * of the pictures.
     *
     * @param points {@code [B,4,I]} of a fusion
     * @param chosen {@code [B,S]}, numbers of points that differ within a picture, −1 for none
     * @param surface {@code [B,3,S]}, points of the true surface
     */
    public Tensor of(Tape tape, Tensor points, Tensor chosen, Tensor surface) {
        points.shape().require("points", ANY, 4, ANY);
        int batch = points.shape().axis(0);
        chosen.shape().require("chosen", batch, ANY);
        int count = chosen.shape().axis(1);
        surface.shape().require("surface", batch, 3, count);
        var samples = new Samples(batch, count, queries);
        var picked = picked(tape, points, chosen, samples);
        var sums = Tensor.planned("surface loss sums", Shape.of(batch));
        tape.launch(new Fill(sums.buffer(), 0));
        add(tape, sums, picked, surface, samples);
        add(tape, sums, surface, picked, samples);
        return PictureMean.of(tape, "surface loss", sums);
    }

    private Tensor picked(Tape tape, Tensor points, Tensor chosen, Samples samples) {
        var picked = Tensor.planned("picked", Shape.of(samples.batch(), 3, samples.samples()));
        tape.launch(new Pick(points.buffer(), chosen.buffer(), picked.buffer(), samples, threshold));
        tape.onBackward(
                List.of(points),
                List.of(picked),
                () -> tape.launch(new PickGradient(
                        tape.gradient(picked).buffer(),
                        chosen.buffer(),
                        tape.gradient(points).buffer(),
                        samples)));
        return picked;
    }

    private void add(Tape tape, Tensor sums, Tensor from, Tensor to, Samples samples) {
        var nearest = Ints.planned("nearest to " + from.name(), samples.batch() * queries);
        float scale = weight / samples.batch();
        tape.launch(new Nearest(from.buffer(), to.buffer(), nearest, samples));
        tape.launch(new NeighbourDistance(from.buffer(), to.buffer(), nearest, sums.buffer(), samples));
        tape.onBackward(
                List.of(from),
                List.of(sums),
                () -> tape.launch(new FromGradient(
                        from.buffer(), to.buffer(), nearest, tape.gradient(from).buffer(), samples, scale)));
        tape.onBackward(
                List.of(to),
                List.of(sums),
                () -> tape.launch(new ToGradient(
                        from.buffer(), to.buffer(), nearest, tape.gradient(to).buffer(), samples, scale)));
    }
}
