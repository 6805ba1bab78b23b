/**
 * Solids, paths and legs that furniture of all kinds is put together from.
 *
 * <p>Parts are built in metres: x to the right, y to the back, z up from the floor, the piece's middle at x = y = 0.
 * What stands on both sides is built once and mirrored, so that it is symmetrical to the bit. Curves use
 * {@link java.lang.StrictMath}: the same dice make the same bytes on every machine.
 */
package io.github.img3d.furniture.shape;
