/**
 * Wardrobes, sideboards, chests of drawers, shelves and kitchen cabinets made by rule.
 *
 * <p>As {@link io.github.img3d.furniture.shape} says. A cabinet is a box of columns, a column a pile of compartments: open,
 * behind a door, or a drawer. Insides of open compartments are there, those behind doors are not.
 */
package io.github.img3d.furniture.cabinet;
