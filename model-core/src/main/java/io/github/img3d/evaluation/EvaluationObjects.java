package io.github.img3d.evaluation;

import io.github.img3d.inference.Preprocessing;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NameList;
import io.github.img3d.source.NamedMesh;
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
public record EvaluationObjects(
        MeshSource source,
        NameList only,
        List<Inputs> inputs,
        Preprocessing preparation,
        Progress tally,
        List<String> leftOut) {

    public static EvaluationObjects of(
            MeshSource source, NameList only, List<Inputs> inputs, Preprocessing preparation, Progress tally) {
        return new EvaluationObjects(
                source, only, inputs, preparation, tally, Collections.synchronizedList(new ArrayList<>()));
    }

    /** In the order of the source. */
    public List<EvaluationObject> read() {
        return toldApart(IntStream.range(0, source.size())
                .parallel()
                .mapToObj(this::specimen)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Of those with one name, which several folders may hold, all but the first get a number. */
    private static List<EvaluationObject> toldApart(List<EvaluationObject> specimens) {
        var seen = new HashMap<String, Integer>();
        return specimens.stream()
                .map(specimen -> {
                    int count = seen.merge(specimen.name(), 1, Integer::sum);
                    return count == 1 ? specimen : specimen.renamed(specimen.name() + " (" + count + ")");
                })
                .toList();
    }

    private Optional<EvaluationObject> specimen(int number) {
        try {
            var object = source.mesh(number);
            var specimen = isWanted(object)
                    ? Optional.of(EvaluationObject.of(object, inputs, preparation, source, number))
                    : Optional.<EvaluationObject>empty();
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
