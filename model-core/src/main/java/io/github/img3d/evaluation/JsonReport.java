package io.github.img3d.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.img3d.metric.Scores;
import java.util.List;

/** A report as JSON, with lengths as measured. Measures that were not taken are left out. */
record JsonReport(EvaluationReport report) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Returns everything but the single pictures, indented. */
    @Override
    public String toString() {
        ObjectNode root = head();
        for (var input : report.inputs()) {
            var node = root.withObjectProperty("inputs").putObject(input.name());
            summary(node, input.all());
            baselines(node.putObject("baselines"), input);
            input.categories()
                    .forEach(category ->
                            summary(node.withObjectProperty("categories").putObject(category.name()), category));
            for (var object : input.objects()) {
                summary(
                        node.withObjectProperty("objectScores").putObject(object.name()),
                        Summary.of(object.name(), List.of(object)));
            }
            invariance(node.putObject("invariance"), input.invariance());
        }
        report.leftOut().forEach(root.putArray("leftOut")::add);
        return text(root) + "\n";
    }

    /** Returns one line for a model's metadata: the means over all objects. */
    String brief() {
        ObjectNode root = JSON.createObjectNode();
        root.put("data", report.data());
        root.put("truthPoints", report.truthPoints());
        for (var input : report.inputs()) {
            summary(root.putObject(input.name()), input.all());
        }
        return root.toString();
    }

    private ObjectNode head() {
        ObjectNode root = JSON.createObjectNode();
        root.put("model", report.model());
        root.put("data", report.data());
        root.put("truthPoints", report.truthPoints());
        return root;
    }

    private static void summary(ObjectNode node, Summary summary) {
        node.put("objects", summary.objects());
        node.put("pictures", summary.pictures());
        node.put("failures", summary.failures());
        scores(node, summary.mean());
        for (var measure : ViewMeasure.values()) {
            double value = measure.of(summary.views());
            if (!Double.isNaN(value)) {
                node.put(measure.key(), Math.round(value * 1e6) / 1e6);
            }
        }
    }

    private void baselines(ObjectNode node, InputScores input) {
        var names = input.objects().stream().map(ObjectScores::name).toList();
        for (var baseline : report.baselines()) {
            scores(node.putObject(baseline.name()), baseline.over(names));
        }
    }

    private static void invariance(ObjectNode node, List<Invariance> invariances) {
        for (var invariance : invariances) {
            ObjectNode each = node.putObject(invariance.perturbation());
            each.put("pictures", invariance.pictures());
            each.put("failures", invariance.failures());
            if (Double.isFinite(invariance.mean())) {
                each.put("mean", Math.round(invariance.mean() * 1e6) / 1e6);
                each.put("worst", Math.round(invariance.worst() * 1e6) / 1e6);
            }
        }
    }

    private static void scores(ObjectNode node, Scores scores) {
        for (var measure : Measure.values()) {
            node.put(measure.key(), measure.of(scores));
        }
    }

    private static String text(ObjectNode root) {
        try {
            return JSON.writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(root)
                    .replace("\r\n", "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
