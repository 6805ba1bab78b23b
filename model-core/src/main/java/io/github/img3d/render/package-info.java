/**
 * The pseudo-renderer, which draws the depth and the mask of a cloud from any viewpoint, with a gradient to its points.
 */
package io.github.img3d.render;
