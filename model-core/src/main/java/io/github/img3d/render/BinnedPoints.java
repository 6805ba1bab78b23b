package io.github.img3d.render;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;

/** Points sorted by the pixels of each novel view that they fall on. */
record BinnedPoints(Floats points, Floats poses, Ints cells, Ints starts, Ints order) {}
