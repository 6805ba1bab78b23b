package io.github.img3d.evaluation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A measure of {@link ViewScores}, in the order of every table. */
enum ViewMeasure {
    OUTLINE_ESTIMATED(
            "outlineOverlapEstimatedCamera",
            "outline IoU, estimated camera",
            "%.3f",
            ViewScores::outlineOfEstimatedCamera),
    OUTLINE_TRUE("outlineOverlapTrueCamera", "outline IoU, true camera", "%.3f", ViewScores::outlineOfTrueCamera),
    CAMERA("cameraErrorDegrees", "camera error", "%.1f°", ViewScores::cameraError),
    ASTRAY("camerasAbove45Degrees", "above 45°", "%.3f", ViewScores::camerasAstray),
    COLOUR("colourError", "colour error", "%.3f", ViewScores::colourError),
    COLOUR_SEEN("colourErrorSeen", "of the side seen", "%.3f", ViewScores::colourErrorSeen);

    private static final String UNMEASURED = "–";

    private final String key;
    private final String title;
    private final String format;
    private final ToDoubleFunction<ViewScores> value;

    ViewMeasure(String key, String title, String format, ToDoubleFunction<ViewScores> value) {
        this.key = key;
        this.title = title;
        this.format = format;
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

    /** Returns the measured value, NaN if there is none. */
    double of(ViewScores scores) {
        return value.applyAsDouble(scores);
    }

    /** Returns the value for people. */
    String text(ViewScores scores) {
        double measured = of(scores);
        return Double.isNaN(measured) ? UNMEASURED : String.format(Locale.ROOT, format, measured);
    }
}
