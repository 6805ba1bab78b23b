package io.github.img3d.ownview;

/** A way to a cloud. */
public enum Way {
    /** The picture's own view, with the canonical points where it shows nothing or is unsure. */
    UNION,
    /** The picture's own view alone, for things of unknown kind. */
    RELIEF,
    /** The canonical points alone, because the camera is too doubtful. */
    CANONICAL
}
