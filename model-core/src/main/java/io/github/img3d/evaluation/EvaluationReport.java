package io.github.img3d.evaluation;

import java.util.List;

/**
 * The measured quality of a model.
 *
 * @param model name of the model's file
 * @param data what it was measured on
 * @param truthPoints number of points of each object's surface that stand for the truth
 * @param inputs at least one
 * @param baselines scores against the same objects; may be empty
 * @param leftOut the reason for each object that could not be measured, one line each
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
