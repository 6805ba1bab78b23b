/**
 * The formats of points and surfaces, known by their names and by the endings of their files.
 *
 * <p>{@link io.github.img3d.io.format.Format} is the one list of formats: it says what each can hold, in which frame and
 * unit its files are, and what is read and written. A format's reader and writer live together in a package of its own
 * ({@code io.ply}, {@code io.gltf}, …) that knows nothing of this one. To add a format, write its package and add a
 * constant; the compiler asks for the rest.
 *
 * <p>The readers are our own because meshes found in the wild mix polygons, negative indices, absolute texture paths and
 * missing files, and because a file's claims are trusted only as far as its bytes go: at most 256 MiB a file, unpacked, 4
 * million triangles and 256 textures a mesh. Larger files are refused, never tried. Readers keep what a surface and its
 * colour need and pass over curves, lines, normals and smoothing groups. A triangle has one colour even where its vertices
 * have several.
 */
package io.github.img3d.io.format;
