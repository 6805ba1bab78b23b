/** Surfaces made of triangles. */
package io.github.img3d.mesh;
