package io.github.img3d.dataset;

import io.github.img3d.source.MeshSource;
import io.github.img3d.source.MeshSources;
import io.github.img3d.source.NameList;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names of catalogue models that must not be trained on. */
public record HeldOut(NameList list) {

    /**
     * Reads the names.
     *
     * @param file a file as {@link NameList} reads it, or null for none
     */
    public static HeldOut of(@Nullable Path file) throws IOException {
        return new HeldOut(NameList.of(file));
    }

    /**
     * Returns the data's meshes without the held-out ones.
     *
     * @param ratios the ratios by which the meshes will be divided
     * @param warnings gets a line if some names belong to no model of any catalogue
     */
    public MeshSource without(String data, long seed, SplitRatios ratios, Consumer<String> warnings)
            throws IOException {
        var strange = new TreeSet<>(list.names());
        Predicate<String> heldOut = model -> {
            var names = list.naming(model);
            names.forEach(strange::remove);
            return !names.isEmpty();
        };
        var meshes = MeshSources.parse(data, heldOut, seed, ratios);
        if (!strange.isEmpty()) {
            warnings.accept(strange.size() + " of the " + list.names().size() + " names in " + list.file()
                    + ", such as '" + strange.first() + "', hold nothing out: no catalogue in "
                    + MeshSources.withoutFolders(data) + " has such a model");
        }
        return meshes;
    }

    /**
     * Checks a dataset that was rendered earlier.
     *
     * @throws IllegalArgumentException if it holds one of these models, or a mesh that was made from one
     */
    public void requireNoneIn(Dataset dataset, Path folder) {
        for (int object = 0; object < dataset.size(); object++) {
            String name = dataset.name(object);
            if (list.has(name) || NamedMesh.originals(name).stream().anyMatch(list::has)) {
                throw new IllegalArgumentException(folder + ": holds '" + name + "', which " + list.file()
                        + " holds out: write the dataset again with that `heldOut`, or train without it");
            }
        }
    }
}
