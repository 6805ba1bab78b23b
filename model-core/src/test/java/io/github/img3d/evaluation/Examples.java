package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.List;
import java.util.Map;

/** Made-up scores for tests. */
final class Examples {

    private Examples() {}

    /** Returns scores whose two lengths follow from one number. */
    static Scores scores(double length) {
        return new Scores(length, 2 * length, 0.25, 0.5, 0.125, 0.375, 0.2, 0.3, 0.4, 0.6);
    }

    static ObjectScores object(String name, String category, double... lengths) {
        var pictures = new PictureScores[lengths.length];
        for (int k = 0; k < lengths.length; k++) {
            pictures[k] = new PictureScores(k, 100, "", scores(lengths[k]), ViewScores.NONE);
        }
        return new ObjectScores(name, category, List.of(pictures));
    }

    /**
     * Returns a report of two chairs, one with a name that is hostile to files, a stool that failed, and a baseline.
     */
    static EvaluationReport report() {
        String hostile = "a|b, \"<script>&";
        var failed = new ObjectScores(
                "stool", "stools", List.of(new PictureScores(0, 0, "no <object>", scores(0.3), ViewScores.NONE)));
        var views = new ViewScores(0.75, 0.5, 60, 1, 0.125, 0.0625);
        var chair = new ObjectScores(
                "chair",
                "chairs",
                List.of(
                        new PictureScores(0, 100, "", scores(0.01), views),
                        new PictureScores(1, 100, "", scores(0.03), ViewScores.NONE)));
        var objects = List.of(chair, object(hostile, "chairs", 0.04, 0.04), failed);
        var moved = Invariance.of(Perturbation.WHITE, List.of(0.01, Double.NaN, 0.03));
        var baseline = new Baseline("random", Map.of("chair", scores(0.1), hostile, scores(0.2), "stool", scores(0.3)));
        return new EvaluationReport(
                "model.safetensors",
                "meshes",
                8192,
                List.of(new InputScores("renders", objects, List.of(moved))),
                List.of(baseline),
                List.of("bad.obj: has no faces"));
    }
}
