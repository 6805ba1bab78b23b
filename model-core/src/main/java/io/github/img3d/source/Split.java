package io.github.img3d.source;

/** The splits of a dataset, which must not know one another's objects. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
