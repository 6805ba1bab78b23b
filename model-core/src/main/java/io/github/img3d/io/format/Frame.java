package io.github.img3d.io.format;

/** Right-handed frames of files. */
public enum Frame {
    /** Y is up and the front looks along +Z, as glTF specifies and as most viewers expect. */
    Y_UP,
    /** Z is up and the front looks along −Y, as in CAD programs and printing. */
    Z_UP
}
