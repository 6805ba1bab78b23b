package io.github.img3d.evaluation;

import io.github.img3d.inference.Preprocessing;
import io.github.img3d.progress.Counter;
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
 * Objects that a model is tested with, which are read and drawn several at a time.
 *
 * @param only names of the objects to take; empty for all
 * @param leftOut gets a line for each object that could not be taken
 */
public record EvaluationObjects(
        MeshSource source,
        NameList only,
        List<InputKind> inputs,
        Preprocessing preprocessing,
        Counter counter,
        List<String> leftOut) {

    public static EvaluationObjects of(
            MeshSource source, NameList only, List<InputKind> inputs, Preprocessing preprocessing, Counter counter) {
        return new EvaluationObjects(
                source, only, inputs, preprocessing, counter, Collections.synchronizedList(new ArrayList<>()));
    }

    /** Returns the objects in the order of the source. */
    public List<EvaluationObject> read() {
        return numbered(IntStream.range(0, source.size())
                .parallel()
                .mapToObj(this::read)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Numbers all but the first of several objects with the same name, which several folders may hold. */
    private static List<EvaluationObject> numbered(List<EvaluationObject> objects) {
        var seen = new HashMap<String, Integer>();
        return objects.stream()
                .map(object -> {
                    int count = seen.merge(object.name(), 1, Integer::sum);
                    return count == 1 ? object : object.renamed(object.name() + " (" + count + ")");
                })
                .toList();
    }

    private Optional<EvaluationObject> read(int number) {
        try {
            var mesh = source.mesh(number);
            var object = isWanted(mesh)
                    ? Optional.of(EvaluationObject.of(mesh, inputs, preprocessing, source, number))
                    : Optional.<EvaluationObject>empty();
            counter.count(mesh.name());
            return object;
        } catch (IOException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            leftOut.add(why);
            counter.leaveOut(why);
            return Optional.empty();
        }
    }

    private boolean isWanted(NamedMesh mesh) {
        return only.isEmpty() || only.has(mesh.name());
    }
}
