package io.github.img3d.render;

import io.github.img3d.compute.Ints;
import io.github.img3d.compute.SplatSize;

/** One drawing of binned points, and which of them won their pixels. */
record Splat(BinnedPoints binned, Rendering rendering, Ints depthWinner, Ints maskWinner, SplatSize size) {}
