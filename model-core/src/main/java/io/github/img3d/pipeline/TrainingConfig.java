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
 * @param ownView the stage of the picture's own view, which leaves what the others learnt as it is
 * @param optimizer by which gradients change weights; {@link Optimizer.Sgd} takes a far lower learning rate than
 *     {@link Optimizer.Adam}
 */
public record TrainingConfig(
        int batch,
        double learningRate,
        double colourWeight,
        FixedViews fixedViews,
        NovelViews novelViews,
        OwnView ownView,
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

    /**
     * The stage of the own view.
     *
     * @param steps 0 to learn none
     * @param side pixels along its side: the picture's, or twice as many
     */
    public record OwnView(int steps, int side) {

        /** No own view. */
        public static final OwnView NONE = new OwnView(0, 64);
    }

    /** Shapes alone, in as many steps as a good model of 2000 objects takes. */
    public static final TrainingConfig DEFAULT = new TrainingConfig(
            16,
            0.003,
            0,
            new FixedViews(10_000, 5, CountedPixels.OBJECT, 500),
            new NovelViews(500, CollisionRule.SUMMED),
            OwnView.NONE,
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
        return new TrainingConfig(pictures, learningRate, colourWeight, fixedViews, novelViews, ownView, optimizer);
    }

    /** Returns this configuration with another learning rate. */
    public TrainingConfig withLearningRate(double rate) {
        return new TrainingConfig(batch, rate, colourWeight, fixedViews, novelViews, ownView, optimizer);
    }

    /** Returns this configuration with another weight of colours. */
    public TrainingConfig withColourWeight(double weight) {
        return new TrainingConfig(batch, learningRate, weight, fixedViews, novelViews, ownView, optimizer);
    }

    /** Returns this configuration with another stage 1. */
    public TrainingConfig withFixedViews(FixedViews stage) {
        return new TrainingConfig(batch, learningRate, colourWeight, stage, novelViews, ownView, optimizer);
    }

    /** Returns this configuration with another stage 2. */
    public TrainingConfig withNovelViews(NovelViews stage) {
        return new TrainingConfig(batch, learningRate, colourWeight, fixedViews, stage, ownView, optimizer);
    }

    /** Returns this configuration with another stage of the own view. */
    public TrainingConfig withOwnView(OwnView stage) {
        return new TrainingConfig(batch, learningRate, colourWeight, fixedViews, novelViews, stage, optimizer);
    }

    /** Returns this configuration with another optimizer. */
    public TrainingConfig withOptimizer(Optimizer other) {
        return new TrainingConfig(batch, learningRate, colourWeight, fixedViews, novelViews, ownView, other);
    }

    /** Returns the parts of the training. */
    List<Phase> phases() {
        var first = Stage.fixedViews(1, (float) fixedViews.depthWeight, fixedViews.countedPixels);
        var second = Stage.novelViews(NOVEL_VIEWS, 1, novelViews.collisions.collisions());
        return List.of(
                new Phase(coloured(surfaced(first)), fixedViews.steps, new LearningRateSchedule(learningRate)),
                new Phase(coloured(second), novelViews.steps, new LearningRateSchedule(learningRate / 10)),
                new Phase(Stage.ownView(ownView.side), ownView.steps, new LearningRateSchedule(learningRate)));
    }

    boolean hasColours() {
        return colourWeight > 0;
    }

    boolean learnsFixedViews() {
        return fixedViews.steps + novelViews.steps > 0;
    }

    boolean hasOwnView() {
        return ownView.steps > 0;
    }

    private Stage coloured(Stage shapes) {
        return hasColours() ? shapes.with(new FixedViewColours((float) colourWeight)) : shapes;
    }

    private Stage surfaced(Stage views) {
        return fixedViews.surfaceWeight > 0
                ? views.with(new SurfaceDistances((float) fixedViews.surfaceWeight))
                : views;
    }

    /** Returns name and value of each setting; the own view's and the optimizer's only where they aren't the default. */
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
                + (hasOwnView() ? ", ownViewSteps " + ownView.steps + " of size " + ownView.side : "")
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
