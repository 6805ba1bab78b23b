/**
 * From a picture to what the network sees.
 *
 * <p>Renders for training and pictures of users go through the same framing, so that the network meets the same scale
 * and place in both. What we gave up: the object's size and place in its picture.
 *
 * <p>The object is told from its background by transparency, else by the colour of the picture's border, else by
 * {@link io.github.img3d.image.GrabCut}, never by a network of ours, so that nothing else need be downloaded or licensed;
 * whoever has a segmentation network can name it. GrabCut also completes what the border's colour leaves of an object
 * that has that colour too, and only there: elsewhere it is the coarser of the two and fills gaps between thin parts. What
 * we gave up: objects of the clutter's colours, which a person would tell by their shape.
 */
package io.github.img3d.image;
