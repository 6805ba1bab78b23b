package io.github.img3d.maven;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The end of what a process printed. */
final class LastLines {

    private static final int KEPT = 40;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** The line that says most: the last one that is neither a warning nor a place in a stack trace. */
    synchronized Optional<String> telling() {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !Character.isWhitespace(line.charAt(0)) && !line.startsWith("WARNING:"))
                .reduce((before, last) -> last);
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
