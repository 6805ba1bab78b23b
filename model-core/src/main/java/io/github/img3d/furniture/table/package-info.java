/**
 * Dining, coffee, side and bar tables and desks made by rule, of random proportions, tops, legs and finishes.
 *
 * <p>Built as {@link io.github.img3d.furniture.shape} says; proportions follow those of free collections. Tops of glass
 * are left out, because a picture shows little of them.
 */
package io.github.img3d.furniture.table;
