/**
 * Wardrobes, sideboards, chests of drawers, shelves and kitchen cabinets made by rule.
 *
 * <p>Built as {@link io.github.img3d.furniture.shape} says. A cabinet is a box of columns, and a column a pile of
 * compartments: open, behind a door, or a drawer. Open compartments have insides; those behind doors have none.
 */
package io.github.img3d.furniture.cabinet;
