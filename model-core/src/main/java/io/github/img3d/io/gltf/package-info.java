/**
 * Reads the surface of glTF 2.0 files: {@code .gltf} with what it names, and {@code .glb}.
 *
 * <p>Nodes are placed, triangles gathered, and the base colour with its texture and vertex colours kept; skins and morph
 * targets stay as they are at rest, and light, cameras and animations are passed over. Linear colours become those of
 * pictures, and a texture's alpha counts only where the material says so.
 *
 * <p>The parser stands here, on Jackson, although {@code de.javagl:jgltf-model} is a well-kept one: it believes counts
 * (a file of 100 bytes made it take all memory), follows nodes in circles for ever, resolves URIs to files anywhere, and
 * tells what is wrong by a NullPointerException, so that most of a parser would have to stand before it. Tests hold it
 * beside ours. What we gave up: compressed geometry, which neither reads, is refused with what to do.
 */
package io.github.img3d.io.gltf;
