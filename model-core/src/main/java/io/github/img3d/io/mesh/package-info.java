/**
 * Files of meshes, read into triangles with colours and textures.
 *
 * <p>Every mesh is read by {@link io.github.img3d.io.format.MeshFormat} from an {@link io.github.img3d.io.archive.Archive}.
 * These readers are our own because meshes found in the wild mix polygons, negative indices, absolute texture paths and
 * missing files, and because a file's claims are trusted only as far as its bytes go: at most 256 MiB a file, unpacked, 4
 * million triangles and 256 textures a mesh. Larger files are refused, never tried. Readers keep what a surface and its
 * colour need; they pass over curves, lines, normals and smoothing groups. A triangle has one colour even where its
 * vertices have several, and textures of PLY and OFF are not read.
 */
package io.github.img3d.io.mesh;
