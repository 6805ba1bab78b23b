/**
 * A network's forward pass over one picture, as loops of fused multiply-adds.
 *
 * <p>Vectors are slow until the JVM's second compiler has compiled them, which takes longer than a small network needs
 * for a few pictures. A process started for a few pictures does without both. These kernels add in the order of the
 * vector kernels, so that a picture's cloud has the same bytes either way; only dense layers that the vector kernels
 * keep in 16 bits, and gradients, differ by rounding.
 */
package io.github.img3d.compute.scalar;
