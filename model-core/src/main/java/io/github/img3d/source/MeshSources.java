package io.github.img3d.source;

import io.github.img3d.furniture.Family;
import io.github.img3d.io.archive.Archive;
import io.github.img3d.io.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Parser for the text by which a user names training data. */
public final class MeshSources {

    private static final String EXPECTED = Format.meshEndings() + ", .zip or .sh3f";

    /** Most meshes of all parts together, so that no sum of them overflows. */
    private static final int MOST = 1_000_000;

    /** The folders of a path, with a drive's letter, after any prefix. */
    private static final Pattern FOLDERS = Pattern.compile("(\\b[A-Za-z]:)?[^,:]*[/\\\\]");

    private final Predicate<String> heldOut;
    private final long seed;
    private final SplitRatios ratios;

    private MeshSources(Predicate<String> heldOut, long seed, SplitRatios ratios) {
        this.heldOut = heldOut;
        this.seed = seed;
        this.ratios = ratios;
    }

    /**
     * Parses data: one of the following, or several with commas between.
     *
     * <ul>
     *   <li>{@code seats:<count>}, furniture made by rule; also {@code tables:}, {@code beds:}, {@code cabinets:} and
     *       {@code lamps:}
     *   <li>a mesh, Y up, front +Z
     *   <li>a {@code .sh3f} catalogue, of which the seats are taken; a family's name before the path, such as
     *       {@code tables:}, takes that family, and {@code others:} takes the pieces of no family
     *   <li>a zip of meshes or catalogues
     *   <li>a folder of any of these files
     * </ul>
     *
     * <p>{@code zup:} before a path says that all its meshes are Z up, front −Y. {@code *<copies>} after a part adds
     * stretched copies ({@link Stretched}); with {@code mixed:} before the part, the copies stand on one another's legs
     * ({@link Mixed}).
     *
     * @param heldOut tells whether to leave out a catalogue's model, by its name in {@link NamedMesh}
     * @param seed seed of furniture made by rule and of copies
     * @param ratios the ratios by which the meshes will be divided with that seed
     * @throws IOException if a part cannot be read, or takes the sum above a million meshes; the message is one line
     *     that says which and why
     */
    public static MeshSource parse(String data, Predicate<String> heldOut, long seed, SplitRatios ratios)
            throws IOException {
        return new MeshSources(heldOut, seed, ratios).all(data);
    }

    /**
     * Parses data with nothing held out and nothing divided, as {@link #parse(String, Predicate, long, SplitRatios)}
     * does.
     */
    public static MeshSource parse(String data, long seed) throws IOException {
        return parse(data, name -> false, seed, SplitRatios.UNDIVIDED);
    }

    /**
     * Returns the text with absolute paths in place of those that start from {@code base}.
     *
     * @throws IOException if a file or folder is missing
     */
    public static String absolute(String data, Path base) throws IOException {
        var parts = new ArrayList<String>();
        for (String part : data.split(",")) {
            parts.add(SourceName.parse(part.strip()).absolute(base).toString());
        }
        return String.join(",", parts);
    }

    /**
     * Returns the data's text, as {@link #parse} takes it, without the files' folders, so that it is the same on any
     * machine.
     */
    public static String withoutFolders(String data) {
        return FOLDERS.matcher(data).replaceAll("");
    }

    private MeshSource all(String data) throws IOException {
        var parts = new ArrayList<MeshSource>();
        long meshes = 0;
        for (String part : data.split(",")) {
            if (!part.isBlank()) {
                parts.add(copied(part.strip()));
                meshes += parts.getLast().size();
                requireModest(part.strip(), meshes);
            }
        }
        if (parts.isEmpty()) {
            throw new IOException(
                    "'" + data + "': names no data, expected seats:<count>, a mesh, a zip, a catalogue or a folder");
        }
        return parts.size() == 1 ? parts.getFirst() : new JoinedSources(List.copyOf(parts));
    }

    private MeshSource copied(String part) throws IOException {
        var name = SourceName.parse(part);
        var originals = one(name);
        requireModest(part, (long) originals.size() * name.copies());
        if (name.mixed()) {
            return new Mixed(originals, name.copies(), seed, ratios);
        }
        return name.copies() == 1 ? originals : new Stretched(originals, name.copies(), seed);
    }

    private static void requireModest(String part, long meshes) throws IOException {
        if (meshes > MOST) {
            throw new IOException(part + ": makes it " + meshes + " meshes, expected at most " + MOST);
        }
    }

    private MeshSource one(SourceName name) throws IOException {
        var family = name.family();
        if (family.isPresent()) {
            return exists(name.place())
                    ? files(Path.of(name.place()), family.get()::includes)
                    : new Procedural(family.get(), count(name), seed);
        }
        BiPredicate<String, String> seats = Family.SEATS::includes;
        return switch (name.way()) {
            case SourceName.OTHERS -> files(name.place(), Family::noneIncludes);
            case SourceName.Z_UP -> new ZUp(files(name.place(), seats));
            default -> files(name.place(), seats);
        };
    }

    private MeshSource files(String name, BiPredicate<String, String> kind) throws IOException {
        try {
            return files(Path.of(name), kind);
        } catch (InvalidPathException e) {
            throw new IOException(name + ": is no path (" + e.getReason() + ")", e);
        }
    }

    private static boolean exists(String path) {
        try {
            return !path.isEmpty() && Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private MeshSource files(Path path, BiPredicate<String, String> kind) throws IOException {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (Files.isDirectory(path)) {
            return folder(path, kind);
        }
        if (isPacked(name)) {
            return requireMeshes(path, packed(path, name, kind));
        }
        if (Format.ofMesh(name).isPresent() && Files.isRegularFile(path)) {
            Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "only a folder lies in none");
            return new MeshFolder(folder, List.of(name));
        }
        throw new IOException(path + ": "
                + (Files.exists(path) ? "is no mesh, expected " + EXPECTED : "there is no such file or folder"));
    }

    /** Takes a folder's meshes, and then those of its zips and catalogues in the order of their paths. */
    private MeshSource folder(Path folder, BiPredicate<String, String> kind) throws IOException {
        List<String> names = MeshFolder.names(folder);
        var parts = new ArrayList<MeshSource>();
        parts.add(new MeshFolder(folder, Format.meshesAmong(names.stream())));
        var packed = names.stream().filter(MeshSources::isPacked).filter(name -> !Archive.isHidden(name));
        for (String name : packed.sorted().toList()) {
            parts.add(packedAmongOthers(folder.resolve(name), name, kind));
        }
        return requireMeshes(folder, joined(parts));
    }

    /** Takes a zip's meshes, and then those of its catalogues. */
    private MeshSource zip(Path zip, String name, BiPredicate<String, String> kind) throws IOException {
        var parts = new ArrayList<MeshSource>();
        parts.add(MeshZip.of(zip, name));
        for (Path catalogue : ZippedCatalogues.unpacked(zip)) {
            parts.add(unpacked(zip, catalogue, kind));
        }
        return joined(parts);
    }

    private static MeshSource joined(List<MeshSource> parts) {
        var filled = parts.stream().filter(part -> part.size() > 0).toList();
        return filled.size() == 1 ? filled.getFirst() : new JoinedSources(filled);
    }

    private static MeshSource requireMeshes(Path path, MeshSource source) throws IOException {
        if (source.size() == 0) {
            throw new IOException(path + ": has no mesh in it, expected " + EXPECTED);
        }
        return source;
    }

    private static boolean isPacked(String name) {
        return FurnitureCatalogue.isNamed(name) || name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private MeshSource packedAmongOthers(Path file, String name, BiPredicate<String, String> kind) {
        try {
            return packed(file, name, kind);
        } catch (IOException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Opens a catalogue of a zip; if it is broken, the reason names the zip instead of the temporary file. */
    private MeshSource unpacked(Path zip, Path catalogue, BiPredicate<String, String> kind) {
        String name = catalogue.getFileName().toString();
        try {
            return packed(catalogue, name, kind);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            return new Unreadable(reason.replace(catalogue.toString(), zip + ": " + name));
        }
    }

    private MeshSource packed(Path file, String name, BiPredicate<String, String> kind) throws IOException {
        return FurnitureCatalogue.isNamed(name) ? CatalogueSource.of(file, kind, heldOut) : zip(file, name, kind);
    }

    private static int count(SourceName name) throws IOException {
        try {
            int count = Integer.parseInt(name.place());
            if (count >= 1 && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new IOException(name.way() + name.place() + ": expected " + name.way() + "<count> with a count from 1 to "
                + MOST + ", or a path that exists");
    }
}
