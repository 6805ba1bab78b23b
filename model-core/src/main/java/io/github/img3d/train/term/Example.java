package io.github.img3d.train.term;

import io.github.img3d.train.augment.Augmentation;

/**
 * An object of the dataset, and how the network gets to see it.
 *
 * @param view number of its picture
 * @param augmentation that the picture went through
 */
public record Example(int object, int view, Augmentation augmentation) {}
