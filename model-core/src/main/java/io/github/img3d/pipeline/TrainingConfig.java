package io.github.img3d.pipeline;

import io.github.img3d.loss.CountedPixels;
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
 * <pre>{@code
 * TrainingConfig.DEFAULT.withSteps(1000, 50).withBatch(8).withColourWeight(2)
 * }</pre>
 *
 * @param batch pictures a step
 * @param learningRate of stage 1's start; stage 2 starts with a tenth
 * @param colourWeight of the colours' loss beside the shapes'; 0 to learn shapes alone
 * @param fixedViews stage 1, on the fixed views
 * @param novelViews stage 2, through fusion and rendering
 * @param optimizer by which gradients change weights; {@link Optimizer.Sgd} takes a far lower learning rate than
 *     {@link Optimizer.Adam}
 */
public record TrainingConfig(
        int batch,
        double learningRate,
        double colourWeight,
        FixedViews fixedViews,
        NovelViews novelViews,
        Optimizer optimizer) {

    /**
     * Stage 1.
     *
     * @param depthWeight of depths, beside the masks
     * @param countedPixels whose depths count
     * @param surfaceWeight of how far the cloud is from the true surface, and it from the cloud; 0 not to look
     */
    public record FixedViews(int steps, double depthWeight, CountedPixels countedPixels, double surfaceWeight) {}

    /**
     * Stage 2.
     *
     * @param collisions for points that fall on one another
     */
    public record NovelViews(int steps, CollisionRule collisions) {}

    /** Shapes alone, in as many steps as a good model of 2000 objects takes. */
    public static final TrainingConfig DEFAULT = new TrainingConfig(
            16,
            0.003,
            0,
            new FixedViews(10_000, 5, CountedPixels.OBJECT, 500),
            new NovelViews(500, CollisionRule.SUMMED),
            Optimizer.Adam.PUBLISHED);

    private static final int NOVEL_VIEWS = 5;

    /** Returns this configuration with as many steps of each stage. */
    public TrainingConfig withSteps(int fixed, int novel) {
        return withFixedViews(new FixedViews(
                        fixed, fixedViews.depthWeight, fixedViews.countedPixels, fixedViews.surfaceWeight))
                .withNovelViews(new NovelViews(novel, novelViews.collisions));
    }

    /** Returns this configuration with as many pictures a step. */
    public TrainingConfig withBatch(int pictures) {
        return new TrainingConfig(pictures, learningRate, colourWeight, fixedViews, novelViews, optimizer);
    }

    /** Returns this configuration with another learning rate. */
    public TrainingConfig withLearningRate(double rate) {
        return new TrainingConfig(batch, rate, colourWeight, fixedViews, novelViews, optimizer);
    }

    /** Returns this configuration with another weight of colours. */
    public TrainingConfig withColourWeight(double weight) {
        return new TrainingConfig(batch, learningRate, weight, fixedViews, novelViews, optimizer);
    }

    /** Returns this configuration with another stage 1. */
    public TrainingConfig withFixedViews(FixedViews stage) {
        return new TrainingConfig(batch, learningRate, colourWeight, stage, novelViews, optimizer);
    }

    /** Returns this configuration with another stage 2. */
    public TrainingConfig withNovelViews(NovelViews stage) {
        return new TrainingConfig(batch, learningRate, colourWeight, fixedViews, stage, optimizer);
    }

    /** Returns this configuration with another optimizer. */
    public TrainingConfig withOptimizer(Optimizer other) {
        return new TrainingConfig(batch, learningRate, colourWeight, fixedViews, novelViews, other);
    }

    /** Returns the parts of the training. */
    List<Phase> phases() {
        var first = Stage.fixedViews(1, (float) fixedViews.depthWeight, fixedViews.countedPixels);
        var second = Stage.novelViews(NOVEL_VIEWS, 1, novelViews.collisions.collisions());
        return List.of(
                new Phase(coloured(surfaced(first)), fixedViews.steps, new LearningRateSchedule(learningRate)),
                new Phase(coloured(second), novelViews.steps, new LearningRateSchedule(learningRate / 10)));
    }

    boolean hasColours() {
        return colourWeight > 0;
    }

    private Stage coloured(Stage shapes) {
        return hasColours() ? shapes.with(new FixedViewColours((float) colourWeight)) : shapes;
    }

    private Stage surfaced(Stage views) {
        return fixedViews.surfaceWeight > 0
                ? views.with(new SurfaceDistances((float) fixedViews.surfaceWeight))
                : views;
    }

    /** Returns name and value of each setting; the optimizer's only where they aren't the default. */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "fixedViewSteps %d, novelViewSteps %d, batch %d, learningRate %s, depthWeight %s of %s pixels,"
                                + " surfaceWeight %s, collisions %s, colourWeight %s",
                        fixedViews.steps,
                        novelViews.steps,
                        batch,
                        learningRate,
                        fixedViews.depthWeight,
                        fixedViews.countedPixels.name().toLowerCase(Locale.ROOT),
                        fixedViews.surfaceWeight,
                        novelViews.collisions,
                        colourWeight)
                + told();
    }

    private String told() {
        return switch (optimizer) {
            case Optimizer.Adam adam -> decay(adam.weightDecay());
            case Optimizer.Sgd sgd -> ", optimizer sgd, momentum " + sgd.momentum() + decay(sgd.weightDecay());
        };
    }

    private static String decay(float weightDecay) {
        return weightDecay > 0 ? ", weightDecay " + weightDecay : "";
    }
}
