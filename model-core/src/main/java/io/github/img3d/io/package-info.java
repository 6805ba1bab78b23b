/**
 * Bytes to values and back: point clouds, meshes, weights; nothing is decided here.
 *
 * <p>Clouds are turned, centred and scaled into the files' frame on the way out and turned back on the way in, so that
 * no other package knows of it. No file carries a date, maps are written in the order of their keys, and a file is
 * moved into place only when it is complete: same values, same bytes, and never half of them. What we gave up: a
 * cloud's own place and size, which one picture cannot tell.
 *
 * <p>Our own reader of OBJ stands here because meshes found in the wild mix polygons, negative indices, absolute
 * texture paths and missing files, and because it reads from an {@link io.github.img3d.io.Archive}, so that a catalogue
 * need not be unpacked. It reads what a surface and its colour need; curves, lines and smoothing groups are passed over.
 */
package io.github.img3d.io;
