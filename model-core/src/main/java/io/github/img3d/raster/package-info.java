/**
 * Rendering of triangle meshes to the pictures and depth maps that a network is trained on.
 *
 * <p>One scan conversion serves both: a vertex is carried to the screen as x, y and its nearness (affine on the screen:
 * camera z for orthographic views, inverse distance for perspective ones), the nearest triangle of each sample is kept,
 * and only then is anything shaded. Samples are points, so depth has no anti-aliasing; colours are rendered finer and
 * averaged. Light and highlights are computed at corners and blended between; a light may cast the object's shadow on
 * the object. There are no shadows on a floor, no mirror images and no half-transparent surfaces: opacity below a half
 * is a hole in pictures, while depth sees every triangle.
 *
 * <p>All random draws come from a generator that the caller passes, so that the same generator state gives the same
 * bytes.
 */
package io.github.img3d.raster;
