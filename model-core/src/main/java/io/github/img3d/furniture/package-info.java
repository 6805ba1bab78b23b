/**
 * Procedural furniture: families of seats, tables, beds, cabinets and lamps, drawn from a seed and needing no download.
 *
 * <p>Each family has a room of its own; {@link io.github.img3d.furniture.shape} holds the solids that they are built of
 * and {@link io.github.img3d.furniture.finish} their materials.
 */
package io.github.img3d.furniture;
