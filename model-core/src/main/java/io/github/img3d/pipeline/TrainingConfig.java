package io.github.img3d.pipeline;

import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.render.Collisions;
import io.github.img3d.train.LearningRateSchedule;
import io.github.img3d.train.Phase;
import io.github.img3d.train.Stage;
import java.util.List;
import java.util.Locale;

/**
 * How a model learns.
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
        double colourWeight) {

    private static final int NOVEL_VIEWS = 5;

    /** @throws InvalidRequest if a choice is unknown */
    List<Phase> phases() {
        var fixedViews = new Stage.FixedViews(1, (float) depthWeight, chosenPixels());
        var novelViews = new Stage.NovelViews(NOVEL_VIEWS, 1, chosenCollisions());
        return List.of(
                new Phase(coloured(surfaced(fixedViews)), fixedViewSteps, new LearningRateSchedule(learningRate)),
                new Phase(coloured(novelViews), novelViewSteps, new LearningRateSchedule(learningRate / 10)));
    }

    private CountedPixels chosenPixels() {
        return InvalidRequest.correctable("img3d.countedPixels", () -> CountedPixels.named(countedPixels));
    }

    private Collisions chosenCollisions() {
        return InvalidRequest.correctable("img3d.collisions", () -> Collisions.named(collisions));
    }

    boolean hasColours() {
        return colourWeight > 0;
    }

    private Stage coloured(Stage shapes) {
        return hasColours() ? new Stage.Coloured(shapes, (float) colourWeight) : shapes;
    }

    private Stage surfaced(Stage.FixedViews views) {
        return surfaceWeight > 0 ? new Stage.Surface(views, (float) surfaceWeight) : views;
    }

    /** Name and value of each ingredient. */
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
                colourWeight);
    }
}
