package io.github.img3d.source;

import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFile;
import io.github.img3d.source.FurnitureCatalogue.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Models of a furniture catalogue, which is opened for each mesh and not kept open.
 *
 * @param licence the licence as the catalogue states it
 */
public record CatalogueSource(Path file, String licence, List<Piece> pieces) implements MeshSource {

    public CatalogueSource {
        pieces = List.copyOf(pieces);
    }

    /**
     * Takes the pieces of one kind from a catalogue.
     *
     * @param kind tells by a piece's name and category whether it is of the kind
     * @param heldOut tells whether to leave a piece out by its name in {@link NamedMesh}, {@code <catalogue>/<number>
     *     <name>}
     * @throws IOException if the file is no catalogue or nothing of it is left
     */
    public static CatalogueSource of(Path file, BiPredicate<String, String> kind, Predicate<String> heldOut)
            throws IOException {
        return of(file, piece -> kind.test(piece.name(), piece.category()) && !heldOut.test(name(file, piece)));
    }

    /**
     * Takes the chosen pieces from a catalogue.
     *
     * @throws IOException if the file is no catalogue or none of its pieces is chosen
     */
    public static CatalogueSource of(Path file, Predicate<Piece> chosen) throws IOException {
        try (var catalogue = new FurnitureCatalogue(file)) {
            var pieces = catalogue.pieces().stream().filter(chosen).toList();
            if (pieces.isEmpty()) {
                throw new IOException(
                        file + ": none of its " + catalogue.pieces().size() + " models is chosen");
            }
            return new CatalogueSource(file, catalogue.licence(), pieces);
        }
    }

    @Override
    public int size() {
        return pieces.size();
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        Piece piece = pieces.get(number);
        String name = name(file, piece);
        try (var catalogue = new FurnitureCatalogue(file)) {
            return NamedMesh.ofFile(name, piece.category(), licence(piece), catalogue.mesh(piece));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> key(int number) {
        try {
            var changed = Files.getLastModifiedTime(file);
            return Optional.of(name(file, pieces.get(number)) + " " + Files.size(file) + " " + changed + " " + licence);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the catalogue's icon of the mesh. */
    @Override
    public Optional<Picture> picture(int number) throws IOException {
        Piece piece = pieces.get(number);
        try (var catalogue = new FurnitureCatalogue(file)) {
            var icon = catalogue.icon(piece);
            return icon.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PictureFile.read(icon.get(), "icon of " + name(file, piece)));
        }
    }

    private String licence(Piece piece) {
        return piece.creator().isEmpty() ? licence : licence + ", by " + piece.creator();
    }

    private static String name(Path file, Piece piece) {
        String catalogue = file.getFileName().toString().replaceFirst("\\.sh3f$", "");
        return catalogue + "/" + piece.number() + " " + piece.name();
    }
}
