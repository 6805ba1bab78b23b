/**
 * What a network does with one picture, by loops of fused multiply-adds.
 *
 * <p>Vectors are slow until the JVM's second compiler has come to them, which takes longer than a small network needs for
 * a few pictures. A process that is started for those does without both: these sums are taken in the order of the vector
 * kernels, so that a picture's cloud has the same bytes either way. What we gave up: dense layers that the vector kernels
 * keep in 16 bits, and gradients, differ from theirs by rounding.
 */
package io.github.img3d.compute.scalar;
