/**
 * Sources of meshes to learn from: files, folders, zips, furniture catalogues, procedural families, and copies of any of
 * these.
 *
 * <p>Meshes arrive in the object's frame ({@link io.github.img3d.geometry}), scaled to a diagonal of 1, one at a time,
 * because the textures of a whole catalogue do not fit into memory. A broken mesh, zip or catalogue is skipped and the
 * listener hears why, so that one bad file does not end a long run; a path that the user named and that cannot be read at
 * all does end it. Only glTF files state their frame (Y up). All others are read as Y up unless the user writes
 * {@code zup:}, because a guess would go wrong silently.
 */
package io.github.img3d.source;
