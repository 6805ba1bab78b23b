/**
 * Chairs, stools, benches, armchairs and sofas made by rule, of random proportions, parts and finishes.
 *
 * <p>Free collections have some eighty seats, too few to learn from; proportions and colours here follow theirs. Built
 * as {@link io.github.img3d.furniture.shape} says; all seats but corner sofas are symmetrical.
 */
package io.github.img3d.furniture.seat;
