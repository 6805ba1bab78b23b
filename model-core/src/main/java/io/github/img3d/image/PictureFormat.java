package io.github.img3d.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of picture that can be read; the first bytes of a file say which it is, whatever it is called. */
public enum PictureFormat {
    PNG("PNG", "\u0089PNG\r\n\u001a\n", 400, ".png"),
    JPEG("JPEG", "\u00ff\u00d8\u00ff", 400, ".jpg", ".jpeg"),
    /** Few pixels: its decoder holds all of them at once, and a file of 40 bytes can keep it busy for minutes. */
    WEBP("WebP", "RIFF????WEBP", 40, ".webp"),
    GIF("GIF", "GIF8?a", 400, ".gif"),
    BMP("BMP", "BM", 400, ".bmp");

    /** How many bytes it takes to tell the formats apart. */
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

    /** What names of such files end in, in lower case and with the dot. */
    public List<String> endings() {
        return endings;
    }

    /** As many millions of pixels are decoded at most. */
    public int megapixels() {
        return megapixels;
    }

    /** The format of a file that starts with those bytes. */
    public static Optional<PictureFormat> of(byte[] start) {
        return Arrays.stream(values()).filter(format -> format.begins(start)).findFirst();
    }

    /** All formats as in {@code one, another or a third}. */
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
