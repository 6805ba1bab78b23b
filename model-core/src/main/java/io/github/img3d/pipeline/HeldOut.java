package io.github.img3d.pipeline;

import io.github.img3d.data.CatalogueSource;
import io.github.img3d.data.Dataset;
import io.github.img3d.data.JoinedSources;
import io.github.img3d.data.MeshSource;
import io.github.img3d.data.MeshSources;
import io.github.img3d.data.Stretched;
import io.github.img3d.data.ZUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of catalogue models that must not be trained on. */
record HeldOut(NameList list) {

    private static final Pattern COPY = Pattern.compile(" #\\d+$");

    /** @param file as {@link NameList} reads it, or null for none */
    static HeldOut of(Path file) throws IOException {
        return new HeldOut(NameList.of(file));
    }

    /**
     * All but these.
     *
     * @param warnings gets a line if some names are of no model of any catalogue
     */
    MeshSource without(String data, long seed, Consumer<String> warnings) throws IOException {
        if (!list.isEmpty()) {
            warn(data, catalogues(MeshSources.parse(data, Set.of(), seed)).toList(), warnings);
        }
        return MeshSources.parse(data, list.names(), seed);
    }

    private void warn(String data, List<CatalogueSource> catalogues, Consumer<String> warnings) {
        var strange = list.names().stream()
                .filter(name -> catalogues.stream().noneMatch(catalogue -> catalogue.has(name)))
                .toList();
        if (!strange.isEmpty()) {
            warnings.accept(strange.size() + " of the " + list.names().size() + " names in " + list.file()
                    + ", such as '" + strange.getFirst() + "', hold nothing out: no catalogue in "
                    + MeshSources.withoutFolders(data) + " has such a model");
        }
    }

    private static Stream<CatalogueSource> catalogues(MeshSource source) {
        return switch (source) {
            case CatalogueSource catalogue -> Stream.of(catalogue);
            case JoinedSources joined -> joined.parts().stream().flatMap(HeldOut::catalogues);
            case Stretched stretched -> catalogues(stretched.source());
            case ZUp turned -> catalogues(turned.source());
            default -> Stream.empty();
        };
    }

    /** @throws InvalidRequest if a data set that was rendered earlier holds one of these, or a copy of one */
    void requireNoneIn(Dataset dataset, Path folder) {
        for (int object = 0; object < dataset.size(); object++) {
            String name = dataset.name(object);
            if (list.has(name) || list.has(COPY.matcher(name).replaceFirst(""))) {
                throw new InvalidRequest(folder + ": holds '" + name + "', which " + list.file()
                        + " holds out: write the data set again with that img3d.heldOut, or train without it");
            }
        }
    }
}
