package io.github.img3d.furniture.shape;

import io.github.img3d.mesh.TriangleMesh;

/**
 * A piece of furniture.
 *
 * @param kind a shop's word for it
 * @param mesh its surface in metres, Z up, front −Y, with the floor at z = 0
 */
public record Piece(String kind, TriangleMesh mesh) {}
