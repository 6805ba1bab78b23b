package io.github.img3d.worker.client;

import io.github.img3d.worker.install.InvalidParameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings that take one of a few words, which are the constants of an enumeration in small letters. */
public final class Choice {

    private Choice() {}

    /** @throws InvalidParameter if {@code word} is none of the constants */
    public static <E extends Enum<E>> E of(Class<E> type, String setting, String word) throws InvalidParameter {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(choice -> text(choice).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "`" + setting + "` is '" + word + "', expected '" + texts(type, "', '") + "'"));
    }

    /** @throws InvalidParameter if one of the words is none of the constants, or all are blank */
    public static <E extends Enum<E>> List<E> of(Class<E> type, String setting, List<String> words)
            throws InvalidParameter {
        var choices = new LinkedHashSet<E>();
        for (String word : words) {
            if (!word.isBlank()) {
                choices.add(of(type, setting, word));
            }
        }
        if (choices.isEmpty()) {
            throw new InvalidParameter(
                    "no " + setting + " named, expected some of " + texts(type, ", ") + ": correct `" + setting + "`");
        }
        return List.copyOf(choices);
    }

    private static <E extends Enum<E>> String texts(Class<E> type, String separator) {
        return Stream.of(type.getEnumConstants()).map(Choice::text).collect(Collectors.joining(separator));
    }

    private static String text(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
