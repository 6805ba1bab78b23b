package io.github.img3d.train;

/** What a stage is told of the truth, an input of its step each. */
public enum Target {

    /** {@code [B,N,9]}, the rotations of novel views. */
    POSES,

    /** {@code [B,P,V]} of the fixed views or {@code [B,N,P]} of novel ones. */
    DEPTH,

    /** As {@link #DEPTH}: 1 where the object is, else 0. */
    MASK,

    /** {@code [B,P,3V]} of the fixed views. */
    COLOURS,

    /** As {@link #COLOURS}: 1 where the object is, else 0. */
    SHOWN,

    /** {@code [B,S]}, numbers of predicted points on or near the object's pixels, −1 for none. */
    CHOSEN,

    /** {@code [B,3,S]}, points of the true surface. */
    SURFACE
}
