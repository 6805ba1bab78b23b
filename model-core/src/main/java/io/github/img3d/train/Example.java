package io.github.img3d.train;

import io.github.img3d.train.augment.Recolouring;

/**
 * An object of the data set, and how the network gets to see it.
 *
 * @param view which of its pictures
 * @param recolouring what became of the picture's colours
 */
record Example(int object, int view, Recolouring recolouring) {}
