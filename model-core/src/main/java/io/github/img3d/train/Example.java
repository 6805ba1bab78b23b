package io.github.img3d.train;

/** An object of the data set, and which of its pictures the network gets. */
record Example(int object, int view) {}
