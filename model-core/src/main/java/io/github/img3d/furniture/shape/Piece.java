package io.github.img3d.furniture.shape;

import io.github.img3d.mesh.TriangleMesh;

/**
 * A piece of furniture.
 *
 * @param kind what a shop would call it
 * @param mesh in metres, Z up, front −Y, the floor at z = 0
 */
public record Piece(String kind, TriangleMesh mesh) {}
