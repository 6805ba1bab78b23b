package io.github.img3d.pipeline;

import io.github.img3d.data.MeshSource;
import io.github.img3d.data.NamedMesh;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads and draws what a model is tested with, several objects at a time.
 *
 * @param only names of the objects to take; empty for all
 * @param leftOut gets a line for each that could not be taken
 */
record Specimens(
        MeshSource source,
        NameList only,
        List<Evaluation.Inputs> inputs,
        Preparation preparation,
        Tally tally,
        List<String> leftOut) {

    static Specimens of(
            MeshSource source, NameList only, List<Evaluation.Inputs> inputs, Preparation preparation, Tally tally) {
        return new Specimens(source, only, inputs, preparation, tally, Collections.synchronizedList(new ArrayList<>()));
    }

    /** In the order of the source. */
    List<Specimen> read() {
        return toldApart(IntStream.range(0, source.size())
                .parallel()
                .mapToObj(this::specimen)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Of those with one name, which several folders may hold, all but the first get a number. */
    private static List<Specimen> toldApart(List<Specimen> specimens) {
        var seen = new HashMap<String, Integer>();
        return specimens.stream()
                .map(specimen -> {
                    int count = seen.merge(specimen.name(), 1, Integer::sum);
                    return count == 1 ? specimen : specimen.renamed(specimen.name() + " (" + count + ")");
                })
                .toList();
    }

    private Optional<Specimen> specimen(int number) {
        try {
            var object = source.mesh(number);
            var specimen = isWanted(object)
                    ? Optional.of(Specimen.of(object, inputs, preparation, source, number))
                    : Optional.<Specimen>empty();
            tally.count(object.name());
            return specimen;
        } catch (IOException | IllegalArgumentException e) {
            leftOut.add(e.getMessage());
            tally.leaveOut(e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isWanted(NamedMesh object) {
        return only.isEmpty() || only.has(object.name());
    }
}
