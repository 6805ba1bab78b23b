/**
 * What is learnt from: meshes, and the data sets rendered from them.
 *
 * <p>Meshes come in the object's frame ({@link io.github.img3d.geometry}), normalised to a diagonal of 1, one at a time,
 * because a catalogue's textures do not fit into memory together. A broken mesh is passed over with its reason told to
 * a listener, so that one bad file does not end a long training; a folder or catalogue that cannot be read at all does.
 *
 * <p>Half of an object's pictures show it in materials drawn anew ({@link io.github.img3d.data.finish}), because shape and
 * colour go together in no picture that is to come.
 *
 * <p>A data set is a folder: {@code index.json} and one file an object under {@code objects/}, which holds R pictures
 * (64×64 with alpha), depth at the V fixed views and depth at N random poses (both 128×128), each a deflated block of
 * its own behind a table of contents, so that one view is read without the rest and nothing is kept in memory. Depth is
 * stored in 16 bits over [0.5,1.5]: it is off by at most 7.7e-6 object units. What we gave up: one big file would open
 * faster, but a file an object is what makes writing parallel, atomic and resumable.
 */
package io.github.img3d.data;
