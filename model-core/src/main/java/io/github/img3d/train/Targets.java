package io.github.img3d.train;

/** The true views of a batch, being filled; shapes as in {@link Batch}. */
record Targets(float[] poses, float[] depth, float[] mask) {}
