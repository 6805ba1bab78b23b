/**
 * Prediction: a picture's pixels in, views, cloud and confidence out.
 *
 * <p>The pixels are cut out and framed as in training, then pass through the generator and the fusion, which are recorded
 * once and replayed for each picture.
 */
package io.github.img3d.inference;
