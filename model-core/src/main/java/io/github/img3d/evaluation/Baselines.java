package io.github.img3d.evaluation;

import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a model's scores are to be compared with. */
public final class Baselines {

    private static final int SEED = 13;

    private Baselines() {}

    /** That of the same surfaces sampled twice: no model can be better. */
    public static Baseline floor(List<EvaluationObject> specimens) {
        return new Baseline("two samples of the same shape", byName(specimens, EvaluationObject::again));
    }

    /** Those of known shapes; meshes that cannot be used are left out. */
    public static List<Baseline> ofShapes(MeshSource source, List<EvaluationObject> specimens, Progress tally)
            throws IOException {
        var shapes = IntStream.range(0, source.size())
                .parallel()
                .mapToObj(number -> shape(source, number, specimens, tally))
                .flatMap(Optional::stream)
                .toList();
        if (shapes.isEmpty()) {
            throw new IOException("none of the " + source.size()
                    + " meshes of the baseline can be used: correct img3d.baseline or leave it out");
        }
        return Baseline.of(shapes);
    }

    private static Optional<Baseline.Shape> shape(
            MeshSource source, int number, List<EvaluationObject> specimens, Progress tally) {
        try {
            NamedMesh object = source.mesh(number);
            var cloud = SurfaceSamples.uniform(object.mesh(), EvaluationObject.SURFACE_POINTS, SEED);
            var shape = SearchableCloud.of(object.name(), cloud);
            tally.count(object.name());
            return Optional.of(new Baseline.Shape(
                    object.name(), byName(specimens, specimen -> Scores.of(shape, specimen.truth()))));
        } catch (IOException | IllegalArgumentException e) {
            tally.leaveOut(e.getMessage());
            return Optional.empty();
        }
    }

    private static LinkedHashMap<String, Scores> byName(
            List<EvaluationObject> specimens, Function<EvaluationObject, Scores> scores) {
        var byName = new LinkedHashMap<String, Scores>();
        specimens.forEach(specimen -> byName.put(specimen.name(), scores.apply(specimen)));
        return byName;
    }
}
