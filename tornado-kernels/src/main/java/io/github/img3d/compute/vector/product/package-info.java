/**
 * Matrix products, convolutions and up-convolutions by the Vector API, with their gradients.
 *
 * <p>Each is a sum of products that stays in registers, of one tile's rows by two to four vectors, fed with blocks that
 * fit a cache. {@link io.github.img3d.compute.vector.product.ProductTile} multiplies rows by packed panels, {@link
 * io.github.img3d.compute.vector.product.OuterTile} adds up outer products; gathering, packing and adding of parts stand
 * around them.
 */
package io.github.img3d.compute.vector.product;
