package io.github.img3d.pipeline;

import io.github.img3d.data.MeshSource;
import io.github.img3d.data.NamedMesh;
import io.github.img3d.evaluation.Baseline;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a model's scores are to be compared with. */
final class Baselines {

    private static final int SEED = 13;

    private Baselines() {}

    /** That of the same surfaces sampled twice: no model can be better. */
    static Baseline floor(List<Specimen> specimens) {
        return new Baseline("two samples of the same shape", byName(specimens, Specimen::again));
    }

    /** Those of known shapes; meshes that cannot be used are left out. */
    static List<Baseline> ofShapes(MeshSource source, List<Specimen> specimens, Tally tally) throws IOException {
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
            MeshSource source, int number, List<Specimen> specimens, Tally tally) {
        try {
            NamedMesh object = source.mesh(number);
            var cloud = SurfaceSamples.uniform(object.mesh(), Evaluation.SURFACE_POINTS, SEED);
            var shape = SearchableCloud.of(object.name(), cloud);
            tally.count(object.name());
            return Optional.of(new Baseline.Shape(
                    object.name(), byName(specimens, specimen -> Scores.of(shape, specimen.truth()))));
        } catch (IOException | IllegalArgumentException e) {
            tally.leaveOut(e.getMessage());
            return Optional.empty();
        }
    }

    private static LinkedHashMap<String, Scores> byName(List<Specimen> specimens, Function<Specimen, Scores> scores) {
        var byName = new LinkedHashMap<String, Scores>();
        specimens.forEach(specimen -> byName.put(specimen.name(), scores.apply(specimen)));
        return byName;
    }
}
