/**
 * Surfaces made of triangles: building, cutting, moving and sampling them.
 *
 * <p>A {@link io.github.img3d.mesh.TriangleMesh} serves files, rendering and sampling: triangles with materials, whose
 * corners may or may not be shared. A {@link io.github.img3d.mesh.ConnectedMesh} is made from one by welding vertices,
 * and tells how triangles are connected.
 */
package io.github.img3d.mesh;
