/**
 * Bytes to values and back: point clouds, meshes, weights; nothing is decided here.
 *
 * <p>Clouds are turned, centred and scaled into the files' frame on the way out and turned back on the way in, so that
 * no other package knows of it. No file carries a date, maps are written in the order of their keys, and a file is
 * moved into place only when it is complete: same values, same bytes, and never half of them. What we gave up: a
 * cloud's own place and size, which one picture cannot tell.
 *
 * <p>Meshes are read by {@link io.github.img3d.io.MeshFormat}, always from an {@link io.github.img3d.io.Archive}, so that
 * catalogues and zips need not be unpacked and no file can reach beyond its folder. Our own readers stand here because
 * meshes found in the wild mix polygons, negative indices, absolute texture paths and missing files, and because what a
 * file tells is believed only as far as its bytes go: at most 256 MiB a file, unpacked, 4 million triangles and 256
 * textures a mesh; more is refused, never tried. What is read is what a surface and its colour need; curves, lines,
 * normals and smoothing groups are passed over. What we gave up: one colour a triangle where vertices have several, and
 * textures of PLY and OFF.
 *
 * <p>Weights of the network's PyTorch port are known by their names and turned into ours once, when they are read, so that
 * nothing else knows of them: kernels and rows are reordered, and batch norms, which scale and shift there, are folded. What
 * we gave up: training those norms further.
 */
package io.github.img3d.io;
