package io.github.img3d.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format of pictures that can be read. The first bytes of a file decide which one it has, whatever it is called. */
public enum PictureFormat {
    PNG("PNG", "\u0089PNG\r\n\u001a\n", 400, ".png"),
    JPEG("JPEG", "\u00ff\u00d8\u00ff", 400, ".jpg", ".jpeg"),
    /**
     * Limited to fewer pixels: its decoder holds all of them at once, and a file of 40 bytes can keep it busy for
     * minutes.
     */
    WEBP("WebP", "RIFF????WEBP", 40, ".webp"),
    GIF("GIF", "GIF8?a", 400, ".gif"),
    BMP("BMP", "BM", 400, ".bmp");

    /** Number of bytes that tell the formats apart. */
    static final int SIGNATURE = 12;

    private final String title;
    private final String signature;
    private final int megapixels;
    private final List<String> endings;

    PictureFormat(String title, String signature, int megapixels, String... endings) {
        this.title = title;
        this.signature = signature;
        this.megapixels = megapixels;
        this.endings = List.of(endings);
    }

    /** Returns the endings of names of such files, in lower case and with the dot. */
    public List<String> endings() {
        return endings;
    }

    /** Returns the greatest number of pixels that are decoded, in millions. */
    public int megapixels() {
        return megapixels;
    }

    /** Returns the format of a file that starts with these bytes; empty if none does. */
    public static Optional<PictureFormat> of(byte[] start) {
        return Arrays.stream(values()).filter(format -> format.begins(start)).findFirst();
    }

    /** Returns the names of all formats, as in {@code one, another or a third}. */
    static String alternatives() {
        String titles = Arrays.stream(values()).map(PictureFormat::toString).collect(Collectors.joining(", "));
        return titles.replaceFirst(", (?=[^,]*$)", " or ");
    }

    private boolean begins(byte[] start) {
        for (int i = 0; i < signature.length(); i++) {
            char expected = signature.charAt(i);
            if (i >= start.length || expected != '?' && expected != (start[i] & 255)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return title;
    }
}
