package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.figure.Card;
import io.github.img3d.figure.Comparison;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.progress.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Evaluation of a model on objects: it scores the predicted clouds and draws the worst and the best of them.
 *
 * @param output the report's folder
 */
public record Evaluator(Preprocessing preprocessing, Inference inference, Path output, Counter counter) {

    /**
     * Scores the model on one kind of input, and writes the pictures of each object's worst and best cloud.
     *
     * @param objects at least one, all with pictures of this kind
     * @throws IOException if a picture cannot be written
     */
    public InputScores evaluate(InputKind kind, List<EvaluationObject> objects) throws IOException {
        var objectScores = new ArrayList<ObjectScores>();
        var perturbations = new Perturbations(preprocessing, this::cloud);
        for (var object : objects) {
            var pictureSet = Objects.requireNonNull(object.pictureSets().get(kind), "pictures of this kind");
            var clouds = pictureSet.pictures().stream().map(this::cloud).toList();
            var scores = scores(object, pictureSet.pictures(), clouds);
            for (var extreme : scores.extremes()) {
                int k = extreme.number();
                var files = Illustration.of(kind.toString(), objectScores.size(), k);
                Card.write(pictureSet.pictures().get(k).picture(), output.resolve(files.picture()));
                new Comparison(object.drawn(), clouds.get(k)).write(output.resolve(files.clouds()));
            }
            objectScores.add(scores);
            pictureSet.original().ifPresent(perturbations::perturb);
            counter.count(object.name());
        }
        return new InputScores(kind.toString(), objectScores, perturbations.invariance());
    }

    /** Returns the predicted cloud, which is empty if there is no picture or the model sees nothing in it. */
    private PointCloud cloud(InputPicture picture) {
        return picture.framed()
                .map(framed -> inference.predict(framed).cloud())
                .orElseGet(() -> new PointCloud(new float[0]));
    }

    private static ObjectScores scores(EvaluationObject object, List<InputPicture> pictures, List<PointCloud> clouds) {
        var scores = IntStream.range(0, clouds.size())
                .parallel()
                .mapToObj(k -> scores(k, pictures.get(k), clouds.get(k), object.truth()))
                .toList();
        return new ObjectScores(object.name(), object.category(), scores);
    }

    private static PictureScores scores(int number, InputPicture picture, PointCloud cloud, SearchableCloud truth) {
        if (cloud.size() > 0) {
            return PictureScores.of(number, cloud, truth);
        }
        String why = picture.framed().isPresent() ? "the model sees no object it knows" : picture.failure();
        return PictureScores.failed(number, why, truth);
    }
}
