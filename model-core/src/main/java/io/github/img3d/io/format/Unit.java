package io.github.img3d.io.format;

/** Lengths that a coordinate of 1 stands for. */
public enum Unit {
    /** The format has no unit. */
    NONE,
    METRE,
    MILLIMETRE
}
