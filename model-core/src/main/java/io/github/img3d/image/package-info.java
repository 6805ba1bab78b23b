/**
 * From a picture to what the network sees.
 *
 * <p>Renders for training and pictures of users go through the same framing, so that the network meets the same scale
 * and place in both. What we gave up: the object's size and place in its picture.
 *
 * <p>The object is told from its background by transparency or by the colour of the picture's border, never by a
 * network of its own, so that nothing else need be downloaded or licensed. What we gave up: cluttered backgrounds,
 * which are refused by name.
 */
package io.github.img3d.image;
