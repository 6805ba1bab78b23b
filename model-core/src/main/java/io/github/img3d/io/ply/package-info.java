/**
 * The PLY format: points and surfaces are read by way of one header parser, points are written. Textures are not read.
 */
package io.github.img3d.io.ply;
