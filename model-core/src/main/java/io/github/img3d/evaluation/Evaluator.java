package io.github.img3d.evaluation;

import io.github.img3d.figure.Card;
import io.github.img3d.figure.Comparison;
import io.github.img3d.figure.SideBySide;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.progress.Counter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Evaluation of a model on objects: it scores the predicted clouds and draws them.
 *
 * @param output the report's folder
 */
public record Evaluator(Preprocessing preprocessing, Inference inference, Path output, Counter counter) {

    /**
     * Scores the model on one kind of input, and draws each cloud beside its picture, and each object's worst and best
     * beside the truth.
     *
     * @param objects at least one, all with pictures of this kind
     * @throws IOException if a picture cannot be written
     */
    public InputScores evaluate(InputKind kind, List<EvaluationObject> objects) throws IOException {
        var objectScores = new ArrayList<ObjectScores>();
        var perturbations =
                new Perturbations(preprocessing, picture -> answer(picture).cloud());
        for (var object : objects) {
            int number = objectScores.size();
            var pictureSet = Objects.requireNonNull(object.pictureSets().get(kind), "pictures of this kind");
            var answers = pictureSet.pictures().stream().map(this::answer).toList();
            var scores = scores(object, pictureSet.pictures(), answers);
            IntStream.range(0, answers.size()).parallel().forEach(k -> {
                var files = Illustration.of(kind.toString(), number, k);
                draw(pictureSet.pictures().get(k), answers.get(k), output.resolve(files.sideBySide()));
            });
            for (var extreme : scores.extremes()) {
                int k = extreme.number();
                var files = Illustration.of(kind.toString(), number, k);
                Card.write(pictureSet.pictures().get(k).picture(), output.resolve(files.picture()));
                new Comparison(object.drawn(), answers.get(k).cloud()).write(output.resolve(files.clouds()));
            }
            objectScores.add(scores);
            pictureSet.original().ifPresent(perturbations::perturb);
            counter.count(object.name());
        }
        return new InputScores(kind.toString(), objectScores, perturbations.invariance());
    }

    private static void draw(InputPicture picture, Answer answer, Path png) {
        var sideBySide = new SideBySide(
                picture.framed().orElse(picture.picture()),
                answer.cloud(),
                answer.camera().or(picture::camera),
                picture.outline());
        try {
            sideBySide.write(png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the model's answer, without a cloud if there is no picture or the model sees nothing in it. */
    private Answer answer(InputPicture picture) {
        return picture.framed()
                .map(framed -> Answer.of(inference.predict(framed), framed.width()))
                .orElse(Answer.NONE);
    }

    private static ObjectScores scores(EvaluationObject object, List<InputPicture> pictures, List<Answer> answers) {
        var scores = IntStream.range(0, answers.size())
                .parallel()
                .mapToObj(k -> scores(k, pictures.get(k), answers.get(k), object))
                .toList();
        return new ObjectScores(object.name(), object.category(), scores);
    }

    private static PictureScores scores(int number, InputPicture picture, Answer answer, EvaluationObject object) {
        var views = ViewScores.of(answer, picture, object);
        if (answer.cloud().size() > 0) {
            return PictureScores.of(number, answer.cloud(), object.truth(), views);
        }
        String why = picture.framed().isPresent() ? "the model sees no object it knows" : picture.failure();
        return PictureScores.failed(number, why, object.truth(), views);
    }
}
