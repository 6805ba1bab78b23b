/**
 * What is learnt from: meshes, and the data sets rendered from them.
 *
 * <p>Meshes come in the object's frame ({@link io.github.img3d.geometry}), normalised to a diagonal of 1, one at a time,
 * because a catalogue's textures do not fit into memory together. A broken mesh is passed over with its reason told to
 * a listener, so that one bad file does not end a long training, and so is a broken zip or catalogue in a folder; a path
 * that is named and cannot be read at all does end it. Files say nothing of their frame but glTF, which is Y up; the
 * others are taken for the same unless the user says {@code zup:}, since guesses would be wrong without a word.
 *
 * <p>Half of an object's pictures show it in materials drawn anew ({@link io.github.img3d.data.finish}), because shape and
 * colour go together in no picture that is to come.
 *
 * <p>A data set is a folder: {@code index.json} and one file an object under {@code objects/}, which holds R pictures
 * with alpha, depth and unlit colour at the V fixed views, depth at N random poses (all 128×128) and surface points,
 * each a block of its own behind a table of contents, so that one view is read without the rest and nothing is kept in
 * memory. Views hold numbers only where they show something; the fixed ones, which every step of the first stage reads,
 * are not deflated. Depth is stored in 16 bits over [0.5,1.5]: it is off by at most 7.7e-6 object units. What we gave
 * up: one big file would open faster, but a file an object is what makes writing parallel, atomic and resumable.
 *
 * <p>An object's file is named by the fingerprint of all that shapes it: mesh, materials, textures, specification and
 * what this build's renderer makes of reference objects. A file of that name whose checksums hold is kept, whatever else
 * was added to the sources or reordered. What a source can vouch for ({@link io.github.img3d.data.MeshSource#key}) is
 * kept without making the mesh again.
 */
package io.github.img3d.data;
