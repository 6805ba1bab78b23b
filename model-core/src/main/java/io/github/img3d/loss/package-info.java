/**
 * Losses of views, renderings and clouds: each is a scalar with a gradient.
 *
 * <p>As in the published code, losses are sums over pixels, divided by the number of pictures drawn; {@link
 * io.github.img3d.loss.ChamferLoss}, which is not there, is a sum over samples.
 */
package io.github.img3d.loss;
