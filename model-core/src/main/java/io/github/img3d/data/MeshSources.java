package io.github.img3d.data;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a user writes for training data. */
public final class MeshSources {

    private static final int MOST = 1_000_000;

    private static final Pattern COPIES = Pattern.compile("(.+)\\*([1-9][0-9]{0,3})");

    private MeshSources() {}

    /**
     * {@code seats:<count>} (or {@code tables:}, {@code beds:}, {@code cabinets:}, {@code lamps:}), a folder of OBJ files, a {@code .sh3f} catalogue (its seats), or several with commas between;
     * {@code *<copies>} behind one adds stretched copies.
     *
     * @param heldOut names of catalogue models to leave out
     * @param seed of what is made by rule and of the stretching
     * @throws IOException if one of them cannot be had; one line that says which and why
     */
    public static MeshSource parse(String data, Set<String> heldOut, long seed) throws IOException {
        var parts = new ArrayList<MeshSource>();
        for (String part : data.split(",")) {
            if (!part.isBlank()) {
                parts.add(stretched(part.strip(), heldOut, seed));
            }
        }
        if (parts.isEmpty()) {
            throw new IOException("'" + data + "': names no data, expected seats:<count>, a folder or a .sh3f file");
        }
        return parts.size() == 1 ? parts.getFirst() : new JoinedSources(List.copyOf(parts));
    }

    private static MeshSource stretched(String part, Set<String> heldOut, long seed) throws IOException {
        var copies = COPIES.matcher(part);
        return copies.matches()
                ? new Stretched(one(copies.group(1), heldOut, seed), Integer.parseInt(copies.group(2)), seed)
                : one(part, heldOut, seed);
    }

    private static MeshSource one(String part, Set<String> heldOut, long seed) throws IOException {
        int colon = part.indexOf(':');
        var family = colon < 0 ? Optional.<Family>empty() : Family.of(part.substring(0, colon));
        if (family.isPresent()) {
            return new Procedural(family.get(), count(part, colon + 1), seed);
        }
        try {
            return part.toLowerCase(Locale.ROOT).endsWith(".sh3f")
                    ? CatalogueSource.seats(Path.of(part), heldOut)
                    : MeshFolder.of(Path.of(part));
        } catch (InvalidPathException e) {
            throw new IOException(part + ": is no path (" + e.getReason() + ")", e);
        }
    }

    private static int count(String part, int from) throws IOException {
        try {
            int count = Integer.parseInt(part.substring(from));
            if (count >= 1 && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IOException(
                part + ": expected " + part.substring(0, from) + "<count> with a count from 1 to " + MOST);
    }
}
