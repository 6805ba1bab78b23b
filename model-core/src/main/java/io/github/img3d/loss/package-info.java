/**
 * How wrong views and renderings are, each term a scalar with a gradient.
 *
 * <p>As in the published code, terms are sums over pixels, divided by the number of pictures drawn.
 */
package io.github.img3d.loss;
