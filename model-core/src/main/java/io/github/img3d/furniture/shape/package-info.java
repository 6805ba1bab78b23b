/**
 * Solids, paths and legs from which all kinds of furniture are built.
 *
 * <p>Parts are built in metres: x to the right, y to the back, z up from the floor, with the piece's middle at x = y =
 * 0. Parts that stand on both sides are built once and mirrored, so that they are symmetrical to the bit. Curves use
 * {@link java.lang.StrictMath}, so that the same draws make the same bytes on every machine.
 */
package io.github.img3d.furniture.shape;
