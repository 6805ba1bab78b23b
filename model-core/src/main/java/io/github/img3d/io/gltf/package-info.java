/**
 * The glTF 2.0 format: surfaces are read from {@code .gltf} with what it names and from {@code .glb}, points are written
 * to {@code .glb}.
 *
 * <p>The reader places the nodes, gathers their triangles, and keeps the base colour with its texture and vertex colours.
 * Skins and morph targets stay as they are at rest; light, cameras and animations are passed over. Linear colours become
 * those of pictures, and a texture's alpha counts only where the material says so.
 *
 * <p>The parser is our own, on Jackson, although {@code de.javagl:jgltf-model} is well kept. That one believes counts (a
 * file of 100 bytes made it take all memory), follows nodes in circles for ever, resolves URIs to files anywhere, and
 * reports damage by a NullPointerException, so most of a parser would have to stand before it. Tests compare both.
 * Compressed geometry, which neither reads, is refused with what to do.
 */
package io.github.img3d.io.gltf;
