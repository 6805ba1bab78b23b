package io.github.img3d.render;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;

/**
 * Points sorted by the pixels of each novel view that they fall on.
 *
 * @param points {@code [B,4,I]}
 * @param poses {@code [B,N,9]}
 * @param cells {@code [B,N,I]}: the sub-cell that each point falls on
 * @param starts {@code [B,N,P+1]}: the place in {@code order} at which a pixel's points begin
 * @param order {@code [B,N,I]}: points, pixel after pixel
 */
record BinnedPoints(Floats points, Floats poses, Ints cells, Ints starts, Ints order) {}
