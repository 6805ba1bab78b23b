/**
 * libtorch's side: the network and the pseudo-renderer, operation for operation as the public PyTorch port has them.
 *
 * <p>A tensor is closed as soon as Python would let go of it, or memory would be counted that only Java holds: a layer's
 * input once it is used up, a function's locals at its end ({@link io.github.img3d.benchmark.peer.Scoped}).
 */
package io.github.img3d.benchmark.peer;
