package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.figure.Card;
import io.github.img3d.figure.Comparison;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.metric.SearchableCloud;
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
public record Evaluator(Preprocessing preparation, Inference inference, Path output, Progress tally) {

    /** @param specimens one at least, all with pictures of this kind */
    public InputScores examine(Inputs kind, List<EvaluationObject> specimens) throws IOException {
        var objects = new ArrayList<ObjectScores>();
        var disturbances = new Perturbations(preparation, this::cloud);
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
    private PointCloud cloud(InputPicture subject) {
        return subject.framed()
                .map(framed -> inference.predict(framed).cloud())
                .orElseGet(() -> new PointCloud(new float[0]));
    }

    private static ObjectScores scores(
            EvaluationObject specimen, List<InputPicture> subjects, List<PointCloud> clouds) {
        var pictures = IntStream.range(0, clouds.size())
                .parallel()
                .mapToObj(k -> scores(k, subjects.get(k), clouds.get(k), specimen.truth()))
                .toList();
        return new ObjectScores(specimen.name(), specimen.category(), pictures);
    }

    private static PictureScores scores(int number, InputPicture subject, PointCloud cloud, SearchableCloud truth) {
        if (cloud.size() > 0) {
            return PictureScores.of(number, cloud, truth);
        }
        String why = subject.framed().isPresent() ? "the model sees no object it knows" : subject.failure();
        return PictureScores.failed(number, why, truth);
    }
}
