package io.github.img3d.io.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The words of a text, one after the other. */
public final class Tokenizer {

    /** Features of a format beyond words and lines. */
    private enum Syntax {
        PLAIN,
        /** A # hides the rest of its line. */
        COMMENTS,
        /** A line that ends with a backslash goes on in the next one. */
        CONTINUED
    }

    private static final int LONGEST_NUMBER = 64;

    /** Infinity and not-a-number as C prints them. */
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(nan.*|inf(inity)?)", Pattern.CASE_INSENSITIVE);

    private final byte[] text;
    private final Syntax syntax;
    private int start;
    private int end;
    private int line = 1;

    private Tokenizer(byte[] text, int from, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
        while (end < from) {
            nextLine();
        }
        this.start = end;
    }

    /** @param from where a line begins */
    public static Tokenizer of(byte[] text, int from) {
        return new Tokenizer(text, from, Syntax.PLAIN);
    }

    public static Tokenizer withComments(byte[] text) {
        return new Tokenizer(text, 0, Syntax.COMMENTS);
    }

    public static Tokenizer continued(byte[] text) {
        return new Tokenizer(text, 0, Syntax.CONTINUED);
    }

    /** Goes to the next word, in this line or a later one. */
    public boolean next() {
        do {
            if (nextInLine()) {
                return true;
            }
        } while (nextLine());
        return false;
    }

    /** Goes to the next word of this line. */
    public boolean nextInLine() {
        start = end;
        while (start < text.length && isBlank(start)) {
            line += text[start] == '\n' ? 1 : 0;
            start++;
        }
        end = start;
        if (start == text.length || text[start] == '\n' || syntax == Syntax.COMMENTS && text[start] == '#') {
            return false;
        }
        while (end < text.length && text[end] != '\n' && !isBlank(end)) {
            end++;
        }
        return true;
    }

    /** Line ends are no blanks, unless the line goes on; then its backslash is one, too. */
    private boolean isBlank(int at) {
        boolean goesOn = syntax == Syntax.CONTINUED && (isBackslashAtEnd(at) || isContinuedEnd(at));
        return goesOn || text[at] >= 0 && text[at] <= ' ' && text[at] != '\n';
    }

    private boolean isContinuedEnd(int at) {
        return text[at] == '\n' && at > 0 && isBackslashAtEnd(text[at - 1] == '\r' ? at - 2 : at - 1);
    }

    private boolean isBackslashAtEnd(int at) {
        int next = at + 1 < text.length && text[at + 1] == '\r' ? at + 2 : at + 1;
        return at >= 0 && text[at] == '\\' && (next >= text.length || text[next] == '\n');
    }

    /** Goes to where the next line begins, if there is one. */
    public boolean nextLine() {
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        boolean more = end < text.length;
        end += more ? 1 : 0;
        line += more ? 1 : 0;
        start = end;
        return more;
    }

    /** Returns whether the word is that one, in any case. */
    public boolean is(String lowerCase) {
        if (end - start != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            byte at = text[start + i];
            if ((at >= 'A' && at <= 'Z' ? at + 32 : at) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the next word and returns it as a number, which may be infinite or not a number. */
    public double number() {
        next();
        return value();
    }

    /** Returns this word as a number, which may be infinite or not a number. */
    public double value() {
        String word = end - start <= LONGEST_NUMBER ? word() : "";
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            if (NOT_FINITE.matcher(word).matches()) {
                return Double.NaN;
            }
            throw unexpected("a number");
        }
    }

    /** Goes to the next word and returns it as a whole number. */
    public long whole() {
        next();
        try {
            return Long.parseLong(end - start <= LONGEST_NUMBER ? word() : "");
        } catch (NumberFormatException e) {
            throw unexpected("a whole number");
        }
    }

    public boolean contains(char letter) {
        for (int i = start; i < end; i++) {
            if (text[i] == letter) {
                return true;
            }
        }
        return false;
    }

    public String word() {
        return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Returns the rest of this line, without blanks around it. */
    public String rest() {
        int from = end;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return new String(text, from, end - from, StandardCharsets.UTF_8).strip();
    }

    /** Returns the number of this line, from 1. */
    public int line() {
        return line;
    }

    /** Returns how many bytes are left. */
    public int left() {
        return text.length - end;
    }

    /** Refuses a count that the rest of the file is too short for, before anything is made of that size. */
    public int requireRoom(long count, int leastBytes, String what) {
        long room = (text.length - end + 1L) / leastBytes;
        if (count < 0 || count > room) {
            throw new IllegalArgumentException(
                    "says " + count + " " + what + ", has room for " + room + "; is it cut off?");
        }
        return (int) count;
    }

    /** Returns an error that says that the word, or the end of the text, is unexpected. */
    public IllegalArgumentException unexpected(String expected) {
        String found = start == end ? "the file ends" : "there is '" + shortened(word()) + "'";
        return new IllegalArgumentException("line " + line + ": " + found + ", expected " + expected);
    }

    private static String shortened(String word) {
        String printable = word.replaceAll("[^ -~]", "?");
        return printable.length() <= 30 ? printable : printable.substring(0, 30) + "…";
    }
}
