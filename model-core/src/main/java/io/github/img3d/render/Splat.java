package io.github.img3d.render;

import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.SplatSize;

/** One drawing of binned points, and which of them won their pixels: winners {@code [B,N,2,P]}. */
record Splat(BinnedPoints binned, Rendering rendering, Ints winners, SplatSize size) {}
