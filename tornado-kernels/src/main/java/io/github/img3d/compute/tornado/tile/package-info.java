/**
 * A GPU's own kernels for products: 64×64 sums a work group, kept in registers, with their factors in local memory.
 *
 * <p>Two kernels do all nine products, as a matrix product is a convolution of pictures of one pixel, and an
 * up-convolution the transpose of a 4×4 convolution of stride 2. That takes 16 products for four outputs where the plain
 * kernel's differences take 9, but factors are read as they are, and no sums are kept for later. A third kernel serves
 * products of few rows. Tile sizes are not tuned for each device; 64 work items of 64 sums and 9 KB of local memory fit
 * every one.
 *
 * <p>TornadoVM compiles such a kernel for each launch, with the launch's sizes as constants. It sets three conditions: an
 * inlined method has at most 600 nodes; only the kernel itself uses local memory, as TornadoVM would address it wrongly in
 * an inlined method; objects that are changed in place and never leave the kernel become variables.
 */
package io.github.img3d.compute.tornado.tile;
