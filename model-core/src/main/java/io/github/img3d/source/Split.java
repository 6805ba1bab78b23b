package io.github.img3d.source;

/** The parts of a data set that must not know one another. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
