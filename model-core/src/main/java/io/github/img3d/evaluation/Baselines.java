package io.github.img3d.evaluation;

import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.progress.Counter;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Baselines that a model's scores are compared with. */
public final class Baselines {

    private static final int SEED = 13;

    private Baselines() {}

    /** Returns the scores between two samples of the same surface, which no model can beat. */
    public static Baseline floor(List<EvaluationObject> objects) {
        return new Baseline("two samples of the same shape", byName(objects, EvaluationObject::resampled));
    }

    /**
     * Returns the baselines of known shapes; meshes that cannot be used are left out.
     *
     * @throws IOException if no mesh can be used
     */
    public static List<Baseline> ofShapes(MeshSource source, List<EvaluationObject> objects, Counter counter)
            throws IOException {
        var shapes = IntStream.range(0, source.size())
                .parallel()
                .mapToObj(number -> shape(source, number, objects, counter))
                .flatMap(Optional::stream)
                .toList();
        if (shapes.isEmpty()) {
            throw new IOException("none of the " + source.size()
                    + " meshes of the baseline can be used: correct `baseline` or leave it out");
        }
        return Baseline.of(shapes);
    }

    private static Optional<Baseline.Shape> shape(
            MeshSource source, int number, List<EvaluationObject> objects, Counter counter) {
        try {
            NamedMesh mesh = source.mesh(number);
            var cloud = SurfaceSamples.uniform(mesh.mesh(), EvaluationObject.SURFACE_POINTS, SEED);
            var shape = SearchableCloud.of(mesh.name(), cloud);
            counter.count(mesh.name());
            return Optional.of(new Baseline.Shape(
                    mesh.name(), byName(objects, object -> Scores.of(shape, object.truth()))));
        } catch (IOException | IllegalArgumentException e) {
            counter.leaveOut(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static LinkedHashMap<String, Scores> byName(
            List<EvaluationObject> objects, Function<EvaluationObject, Scores> scores) {
        var byName = new LinkedHashMap<String, Scores>();
        objects.forEach(object -> byName.put(object.name(), scores.apply(object)));
        return byName;
    }
}
