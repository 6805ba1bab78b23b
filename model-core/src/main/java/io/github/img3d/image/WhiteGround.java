package io.github.img3d.image;

/**
 * What the network sees objects on. An object's white is a little darker than the ground's: bleached by its light, it
 * would have no outline left.
 */
public final class WhiteGround {

    /** The object's white, where the ground's is 1. */
    public static final float LIGHTEST = 0.9f;

    private WhiteGround() {}

    /**
     * What a pixel shows.
     *
     * @param value of one colour, in [0,1], not multiplied by alpha
     * @param alpha how much of the ground it covers, in [0,1]
     */
    public static float under(float value, float alpha) {
        return 1 + alpha * (LIGHTEST * value - 1);
    }
}
