package io.github.img3d.render;

import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.SplatSize;

/**
 * One drawing of binned points.
 *
 * @param winners {@code [B,N,2,P]}: what decided each pixel's depth, then its mask logit
 */
record Splat(BinnedPoints binned, Rendering rendering, Ints winners, SplatSize size) {}
