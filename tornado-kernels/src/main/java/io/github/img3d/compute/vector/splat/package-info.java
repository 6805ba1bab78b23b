/**
 * The renderer's splats and their gradients by the Vector API, bit for bit as the plain kernels compute them.
 *
 * <p>Points are projected a chunk at a time into a thread's own memory, then sifted into visible and hidden ones. Loops
 * work on arrays in several passes, because a vector handed to a method that the compiler does not inline becomes an
 * object.
 */
package io.github.img3d.compute.vector.splat;
