package io.github.img3d.pipeline;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.evaluation.Illustration;
import io.github.img3d.evaluation.InputScores;
import io.github.img3d.evaluation.ObjectScores;
import io.github.img3d.evaluation.PictureScores;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.report.Card;
import io.github.img3d.report.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks a model about specimens, scores what it says and draws the worst and the best of it.
 *
 * @param output the report's folder
 */
record Examiner(Preparation preparation, Inference inference, Path output, Tally tally) {

    /** @param specimens one at least, all with pictures of this kind */
    InputScores examine(Evaluation.Inputs kind, List<Specimen> specimens) throws IOException {
        var objects = new ArrayList<ObjectScores>();
        var disturbances = new Disturbances(preparation, this::cloud);
        for (var specimen : specimens) {
            var exhibit = specimen.exhibits().get(kind);
            var clouds = exhibit.subjects().stream().map(this::cloud).toList();
            var scores = scores(specimen, exhibit.subjects(), clouds);
            for (var extreme : scores.extremes()) {
                int k = extreme.number();
                var files = Illustration.of(kind.toString(), objects.size(), k);
                Card.write(exhibit.subjects().get(k).picture(), output.resolve(files.picture()));
                new Comparison(specimen.drawn(), clouds.get(k)).write(output.resolve(files.clouds()));
            }
            objects.add(scores);
            exhibit.changed().ifPresent(disturbances::disturb);
            tally.count(specimen.name());
        }
        return new InputScores(kind.toString(), objects, disturbances.invariance());
    }

    /** Empty, if the model sees nothing, too. */
    private PointCloud cloud(Subject subject) {
        return subject.framed()
                .map(framed -> inference.predict(framed).cloud())
                .orElseGet(() -> new PointCloud(new float[0]));
    }

    private static ObjectScores scores(Specimen specimen, List<Subject> subjects, List<PointCloud> clouds) {
        var pictures = IntStream.range(0, clouds.size())
                .parallel()
                .mapToObj(k -> scores(k, subjects.get(k), clouds.get(k), specimen.truth()))
                .toList();
        return new ObjectScores(specimen.name(), specimen.category(), pictures);
    }

    private static PictureScores scores(int number, Subject subject, PointCloud cloud, SearchableCloud truth) {
        if (cloud.size() > 0) {
            return PictureScores.of(number, cloud, truth);
        }
        String why = subject.framed().isPresent() ? "the model sees no object it knows" : subject.failure();
        return PictureScores.failed(number, why, truth);
    }
}
