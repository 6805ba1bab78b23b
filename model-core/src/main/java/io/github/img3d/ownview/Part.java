package io.github.img3d.ownview;

/** The origin of a point of the cloud. */
public enum Part {
    /** The first surface on a pixel's ray. */
    NEAR,
    /** The last surface on a pixel's ray. */
    FAR,
    /** The mirror image of a near or far point. */
    MIRRORED,
    /** A point that the fixed views predict. */
    CANONICAL
}
