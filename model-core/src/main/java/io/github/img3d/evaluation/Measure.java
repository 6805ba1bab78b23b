package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A measure of {@link Scores}, in the order of every table. */
enum Measure {
    SHAPE("shape", "pred→true", 100, Scores::shape),
    COVERAGE("coverage", "true→pred", 100, Scores::coverage),
    CHAMFER("chamfer", "sum", 100, Scores::chamfer),
    F_SCORE_1("fScoreAt1Percent", "F 1 %", 1, Scores::fScoreAt1Percent),
    F_SCORE_2("fScoreAt2Percent", "F 2 %", 1, Scores::fScoreAt2Percent),
    OUTLIERS("outliers", "outliers", 1, Scores::outliers),
    VOXELS("voxelOverlap", "voxel IoU", 1, Scores::voxelOverlap),
    PRECISION_1("precisionAt1Percent", "pred within 1 %", 1, Scores::precisionAt1Percent),
    RECALL_1("recallAt1Percent", "true within 1 %", 1, Scores::recallAt1Percent),
    PRECISION_2("precisionAt2Percent", "pred within 2 %", 1, Scores::precisionAt2Percent),
    RECALL_2("recallAt2Percent", "true within 2 %", 1, Scores::recallAt2Percent);

    private final String key;
    private final String title;
    private final int factor;
    private final ToDoubleFunction<Scores> value;

    Measure(String key, String title, int factor, ToDoubleFunction<Scores> value) {
        this.key = key;
        this.title = title;
        this.factor = factor;
        this.value = value;
    }

    /** Returns its name for programs. */
    String key() {
        return key;
    }

    /** Returns its name for people. */
    String title() {
        return title;
    }

    /** Returns the measured value to six decimal places, lengths in object units. */
    double of(Scores scores) {
        return Math.round(value.applyAsDouble(scores) * 1e6) / 1e6;
    }

    /** Returns the value for people, lengths times 100, as published. */
    String text(Scores scores) {
        String format = factor == 1 ? "%.3f" : "%.2f";
        return String.format(Locale.ROOT, format, factor * value.applyAsDouble(scores));
    }
}
