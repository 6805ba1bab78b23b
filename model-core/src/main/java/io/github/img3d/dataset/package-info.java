/**
 * The dataset that a training reads from disk, and the renderer that writes it.
 *
 * <p>A dataset is a folder: {@code index.json} and one file an object under {@code objects/}. An object's file holds R
 * pictures with alpha; of each its camera, first and last surface on the rays of its pixels and unlit colours of the first;
 * depth and unlit colour at the V fixed views and depth at N random poses (all 128×128); surface points; and how the object
 * is symmetric. Each is a block of its own behind a table of contents, so that one view can be read alone and nothing stays
 * in memory. Views store numbers only where they show something; the fixed views, which every step of the first stage
 * reads, are not deflated. Depth is stored in 16 bits over [0.5,1.5], exact to 7.7e-6 object units. One big file would
 * open faster, but a file an object makes writing parallel, atomic and resumable.
 *
 * <p>Half of an object's pictures show it in materials drawn at random ({@link io.github.img3d.furniture.finish}),
 * because shape and colour are not linked in the pictures that users bring.
 *
 * <p>A file's name is the fingerprint of everything that shapes it: mesh, materials, textures, specification, and what
 * this build's renderer makes of reference objects. A file of that name with valid checksums is kept, even when other
 * sources are added or the order changes. An object whose source has a {@link io.github.img3d.source.MeshSource#key}
 * that this build has met is kept without making its mesh, which more than halves the time of a second run.
 */
package io.github.img3d.dataset;
