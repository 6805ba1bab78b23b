/**
 * The hot launches by the Vector API; the only package that imports it, loaded where its module is.
 *
 * <p>All products are sums in registers, of one tile's rows by two to four vectors, fed with blocks that fit a cache. Blocks and partial sums depend on
 * sizes only, so results have the same bytes for any number of threads; they differ from the plain kernels' by rounding.
 */
package io.github.img3d.compute.vector;
