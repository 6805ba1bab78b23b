/**
 * Picture files, pixels, and the framing that the network expects.
 *
 * <p>Training renders and users' pictures go through the same framing, so that the network meets the same scale and place
 * in both. The object's own size and place in its picture are lost.
 */
package io.github.img3d.image;
