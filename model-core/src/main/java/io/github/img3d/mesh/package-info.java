/**
 * Surfaces made of triangles.
 *
 * <p>{@link io.github.img3d.mesh.TriangleMesh} is what files, rendering and sampling need: triangles with materials, whose
 * corners may or may not be shared. {@link io.github.img3d.mesh.ConnectedMesh} is made of one by welding vertices and
 * answers how triangles hang together.
 */
package io.github.img3d.mesh;
