/**
 * From triangle meshes to the pictures and depth maps that a network is trained on.
 *
 * <p>One scan conversion serves both: a vertex is carried to the screen as x, y and its nearness (affine on the screen:
 * camera z for orthographic views, inverse distance for perspective ones), the nearest triangle of each sample is kept,
 * and only then is anything shaded. Samples are points, so depth has no anti-aliasing; colours are rendered finer and
 * averaged. Light and highlights are found at corners and blended between; a light may cast the object's shadow on the
 * object. What we gave up: shadows on the floor, mirror images and half-transparent surfaces (opacity below a half is a
 * hole in pictures; depth sees every triangle).
 *
 * <p>All random draws come from a passed generator: same generator state, same bytes.
 */
package io.github.img3d.raster;
