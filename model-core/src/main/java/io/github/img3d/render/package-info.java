/** The pseudo-renderer: draws a cloud's depth and mask from any viewpoint, with a gradient to its points. */
package io.github.img3d.render;
