package io.github.img3d.image;

/**
 * The white ground that the network sees objects on. An object's white is drawn a little darker than the ground's: if
 * its light bleached it to the same white, it would have no outline left.
 */
public final class WhiteGround {

    /** Brightness of the object's white, where the ground's is 1. */
    public static final float LIGHTEST = 0.9f;

    private WhiteGround() {}

    /**
     * Returns the value that a pixel shows, {@code 1 + alpha·(LIGHTEST·value − 1)}.
     *
     * @param value of one colour channel, in [0,1], not multiplied by alpha
     * @param alpha the part of the ground that the pixel covers, in [0,1]
     */
    public static float under(float value, float alpha) {
        return 1 + alpha * (LIGHTEST * value - 1);
    }
}
