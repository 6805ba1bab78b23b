/**
 * Building blocks of every vector kernel: the shape of a tile of registers, loops over rows, a thread's own buffers, and
 * steps of coarse items.
 */
package io.github.img3d.compute.vector.register;
