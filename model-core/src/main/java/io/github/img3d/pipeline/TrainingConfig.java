package io.github.img3d.pipeline;

import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.render.Collisions;
import io.github.img3d.train.LearningRateSchedule;
import io.github.img3d.train.Optimizer;
import io.github.img3d.train.Phase;
import io.github.img3d.train.Stage;
import io.github.img3d.train.term.FixedViewColours;
import io.github.img3d.train.term.SurfaceDistances;
import java.util.List;
import java.util.Locale;

/**
 * The settings of a training: steps, rates and weights.
 *
 * @param fixedViewSteps steps of stage 1, on the fixed views
 * @param novelViewSteps steps of stage 2, through fusion and rendering
 * @param batch pictures a step
 * @param learningRate of stage 1's start; stage 2 starts with a tenth
 * @param depthWeight of depths in stage 1, beside the masks
 * @param countedPixels {@code object} or {@code predicted}: whose depths count in stage 1
 * @param surfaceWeight of how far the cloud of stage 1 is from the true surface, and it from the cloud; 0 not to look
 * @param collisions {@code summed} or {@code nearest}: what becomes of points that fall on one another in stage 2
 * @param colourWeight of the colours' loss beside the shapes'; 0 to learn shapes alone
 * @param optimizer {@code adam}, or {@code sgd} for gradient descent with momentum
 * @param momentum of gradient descent
 * @param weightDecay part of a weight that is added to its gradient
 */
public record TrainingConfig(
        int fixedViewSteps,
        int novelViewSteps,
        int batch,
        double learningRate,
        double depthWeight,
        String countedPixels,
        double surfaceWeight,
        String collisions,
        double colourWeight,
        String optimizer,
        double momentum,
        double weightDecay) {

    private static final int NOVEL_VIEWS = 5;

    private static final String ADAM = "adam";

    /** Adam without weight decay. */
    public TrainingConfig(
            int fixedViewSteps,
            int novelViewSteps,
            int batch,
            double learningRate,
            double depthWeight,
            String countedPixels,
            double surfaceWeight,
            String collisions,
            double colourWeight) {
        this(
                fixedViewSteps,
                novelViewSteps,
                batch,
                learningRate,
                depthWeight,
                countedPixels,
                surfaceWeight,
                collisions,
                colourWeight,
                ADAM,
                0,
                0);
    }

    /**
     * Returns the parts of the training.
     *
     * @throws InvalidRequest if a choice is unknown
     */
    List<Phase> phases() {
        var fixedViews = Stage.fixedViews(1, (float) depthWeight, chosenPixels());
        var novelViews = Stage.novelViews(NOVEL_VIEWS, 1, chosenCollisions());
        return List.of(
                new Phase(coloured(surfaced(fixedViews)), fixedViewSteps, new LearningRateSchedule(learningRate)),
                new Phase(coloured(novelViews), novelViewSteps, new LearningRateSchedule(learningRate / 10)));
    }

    private CountedPixels chosenPixels() {
        return InvalidRequest.correctable("countedPixels", () -> CountedPixels.named(countedPixels));
    }

    private Collisions chosenCollisions() {
        return InvalidRequest.correctable("collisions", () -> Collisions.named(collisions));
    }

    /** @throws InvalidRequest if there is no such optimizer, or one of its numbers is out of range */
    Optimizer chosenOptimizer() {
        return InvalidRequest.correctable(
                "img3d.optimizer", () -> Optimizer.named(optimizer, momentum, weightDecay));
    }

    boolean hasColours() {
        return colourWeight > 0;
    }

    private Stage coloured(Stage shapes) {
        return hasColours() ? shapes.with(new FixedViewColours((float) colourWeight)) : shapes;
    }

    private Stage surfaced(Stage views) {
        return surfaceWeight > 0 ? views.with(new SurfaceDistances((float) surfaceWeight)) : views;
    }

    /** Returns name and value of each setting; the optimizer's only where they aren't the default. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "fixedViewSteps %d, novelViewSteps %d, batch %d, learningRate %s, depthWeight %s of %s pixels,"
                        + " surfaceWeight %s, collisions %s, colourWeight %s",
                fixedViewSteps,
                novelViewSteps,
                batch,
                learningRate,
                depthWeight,
                countedPixels,
                surfaceWeight,
                collisions,
                colourWeight)
                + told();
    }

    private String told() {
        String decay = weightDecay > 0 ? ", weightDecay " + weightDecay : "";
        return optimizer.equals(ADAM) ? decay : ", optimizer " + optimizer + ", momentum " + momentum + decay;
    }
}
