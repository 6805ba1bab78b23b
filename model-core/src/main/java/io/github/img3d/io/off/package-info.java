/** The object file format of Geomview: surfaces are read; textures are not. */
package io.github.img3d.io.off;
