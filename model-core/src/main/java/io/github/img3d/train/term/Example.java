package io.github.img3d.train.term;

import io.github.img3d.train.augment.Recolouring;

/**
 * An object of the dataset, and how the network gets to see it.
 *
 * @param view number of its picture
 * @param recolouring that the picture's colours went through
 */
public record Example(int object, int view, Recolouring recolouring) {}
