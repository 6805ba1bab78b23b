/** The PLY format: clouds are written, clouds and meshes are read. */
package io.github.img3d.io.ply;
