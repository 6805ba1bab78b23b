/**
 * Arithmetic: static methods over {@code float[]} and {@code int[]}, forward above its gradient.
 *
 * <p>The same class file runs on the JVM and is compiled by TornadoVM for a GPU, so a kernel neither allocates (but for
 * small arrays of constant size) nor throws, calls out or holds state. A parallel loop starts at zero and adds {@code
 * begin}, so that one method serves a slice on a CPU thread and the whole range on a GPU. Outputs of a forward pass are
 * assigned, gradients are added. Kernels do without library calls such as {@code Math.fma} and {@code Math.rint}, which
 * TornadoVM cannot compile.
 */
package io.github.img3d.kernel;
