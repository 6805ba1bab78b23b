/**
 * Table, floor, desk and hanging lamps made by rule, of random stands and shades.
 *
 * <p>Built as {@link io.github.img3d.furniture.shape} says; a hanging lamp's lower end is at z = 0. Shades are open
 * below, and most of them above.
 */
package io.github.img3d.furniture.lamp;
