/**
 * Single and double beds, day beds, cots and bunk beds made by rule, of random proportions, boards and bedding.
 *
 * <p>Built as {@link io.github.img3d.furniture.shape} says; the head is at the rear, the foot in front.
 */
package io.github.img3d.furniture.bed;
