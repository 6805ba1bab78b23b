package io.github.img3d.evaluation;

import java.util.List;

/**
 * How good a model is, measured.
 *
 * @param model its file's name
 * @param data what it was measured on
 * @param truthPoints points of each object's surface that stand for the truth
 * @param inputs one at least
 * @param baselines scores against the same objects; may be empty
 * @param leftOut why objects could not be measured, one line each
 */
public record EvaluationReport(
        String model,
        String data,
        int truthPoints,
        List<InputScores> inputs,
        List<Baseline> baselines,
        List<String> leftOut) {

    public EvaluationReport {
        inputs = List.copyOf(inputs);
        baselines = List.copyOf(baselines);
        leftOut = List.copyOf(leftOut);
    }
}
