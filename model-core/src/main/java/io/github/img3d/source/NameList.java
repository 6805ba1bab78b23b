package io.github.img3d.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of objects.
 *
 * @param file the file that holds them, one a line, or null for none
 */
public record NameList(@Nullable Path file, Set<String> names) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern CATALOGUE_AND_NUMBER = Pattern.compile("^[^/]*/\\d+ ");

    /**
     * Reads a file of names.
     *
     * @param file null for no names
     * @throws IOException with a message of one line if the file is missing, is no text or holds no name
     */
    public static NameList of(@Nullable Path file) throws IOException {
        if (file == null) {
            return new NameList(null, Set.of());
        }
        var names = new TreeSet<String>();
        for (String line : lines(file)) {
            names.add(line.replace(BYTE_ORDER_MARK, "").strip());
        }
        names.remove("");
        if (names.isEmpty()) {
            throw new IOException(file + ": holds no name, expected one a line: add some, or leave the file out");
        }
        return new NameList(file, names);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file, expected a text of names, one a line: correct its path", e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": is no text in UTF-8, expected names, one a line: save it as UTF-8", e);
        } catch (IOException e) {
            throw new IOException(
                    file + ": cannot be read (" + e.getMessage() + "), expected a text of names, one a line", e);
        }
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns whether the list names an object, by its whole name or by the part after catalogue and number. */
    public boolean has(String object) {
        return !naming(object).isEmpty();
    }

    /** Returns those of the names that are an object's. */
    public List<String> naming(String object) {
        return Stream.of(object, CATALOGUE_AND_NUMBER.matcher(object).replaceFirst(""))
                .distinct()
                .filter(names::contains)
                .toList();
    }
}
