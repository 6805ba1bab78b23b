/**
 * The hot launches by the Vector API; only these packages import it, and they are loaded where its module is.
 *
 * <p>{@link io.github.img3d.compute.vector.VectorKernels} picks the steps of each launch. Blocks and partial sums depend
 * on sizes only, so results have the same bytes for any number of threads; they differ from the plain kernels' by
 * rounding.
 */
package io.github.img3d.compute.vector;
