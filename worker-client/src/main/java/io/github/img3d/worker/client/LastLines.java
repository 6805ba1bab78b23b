package io.github.img3d.worker.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of what a process printed. */
final class LastLines {

    private static final int KEPT = 40;

    /**
     * Warnings, places in a stack trace, what the launcher adds to a reason that it has given, and of a crash's report all
     * but the frame, such as {@code # C [libfoo.so+0x1234]}.
     */
    private static final Pattern SAYS_LITTLE = Pattern.compile("\\s.*|WARNING:.*|#(?! [A-Za-z]  ).*"
            + "|Error: (?:Could not create the Java Virtual Machine|A fatal exception has occurred).*");

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** Returns the line that says most: the last one that doesn't say little. */
    synchronized Optional<String> telling() {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !SAYS_LITTLE.matcher(line).matches())
                .reduce((before, last) -> last);
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
