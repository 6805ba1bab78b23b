/**
 * Augmentation: a clean render comes to look like a picture that somebody sends, by other colours, a careless crop, and the
 * marks that cameras, files and cutting out leave.
 *
 * <p>A picture is either taken as a cut-out made by an artist, whose edge is clean, or as a photograph: put before a
 * plain backdrop, blurred, compressed, grainy, and only then cut out again, so that its edge keeps some of the backdrop.
 * Both end over white, as at inference. All of it is drawn anew for each picture of each batch, from a passed generator:
 * same generator state, same picture. No clutter is put behind the object, because such pictures are cut out before the
 * network sees them.
 */
package io.github.img3d.train.augment;
