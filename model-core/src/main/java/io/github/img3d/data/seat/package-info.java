/**
 * Chairs, stools, benches, armchairs and sofas made by rule, of random proportions, parts and finishes.
 *
 * <p>Free collections have some eighty seats, too few to learn from; proportions and colours here follow those. Parts
 * are built in metres: x to the right, y to the back, z up from the floor, the seat's middle at x = y = 0, and what
 * stands on both sides is built once and mirrored, so that a seat (but for corner sofas) is symmetrical to the bit.
 */
package io.github.img3d.data.seat;
