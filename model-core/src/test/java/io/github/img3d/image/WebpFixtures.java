package io.github.img3d.image;

import java.util.Base64;

/**
 * WebP files. Java has no writer of WebP: these were drawn for these tests and written with libwebp, by Python's
 * Pillow.
 */
final class WebpFixtures {

    /** 5×3: red 40·x, green 80·y, blue 128; the first three columns solid, the others' alpha 17 + 51·y. */
    static final byte[] LOSSLESS =
            bytes("UklGRkoAAABXRUJQVlA4TD0AAAAvBIAAEHcwUAKBZJz8acYZQINsI5XhVE7u3B7uQx8AgamxM2YAYABT"
                    + "kWy89/BrZFFKFpVkESyi/1HtO3GfAA==");

    /** 16×16: the left half 200, 60, 30, the right half 20, 90, 180. */
    static final byte[] LOSSY =
            bytes("UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQABAAAUAmJaACdLoB+AADsAD+8HX/y5j/ylfyDCj+9h/9tDkv" + "60PxEAA=");

    /** The same, its upper half transparent. */
    static final byte[] LOSSY_WITH_ALPHA =
            bytes("UklGRmgAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSA0AAAABEAsm+UtHsD8iMn4eAFZQ"
                    + "OCA0AAAAMAIAnQEqEAAQAAFAJiWgAnS6AfgAAyEG+4AA/uiy+ySW/8pV4LG+4N/9tD+tD+tD9MwAAA==");

    private WebpFixtures() {}

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
