/**
 * OpenCL, PTX and CUDA devices, by TornadoVM: the plain kernels' class files, compiled for the device.
 *
 * <p>Nothing else imports TornadoVM. It is compiled against the API alone and loaded by name where TornadoVM is in the
 * JVM, which is started with its SDK's own arguments. A {@link io.github.img3d.compute.Program} is a chain of task graphs
 * on the same memory: its state stays on the device. What we gave up: the host's arrays of activations, which TornadoVM wants as handles and
 * which are as large as the device's.
 *
 * <p>A GPU gets kernels of its own for products: tiles of sums in registers, their factors in local memory. Two such
 * kernels do all nine products, as a matrix product is a convolution of pictures of one pixel, and an up-convolution the
 * transpose of a 4×4 convolution of stride 2: 16 products for four outputs where the plain kernel's differences take 9,
 * but factors read as they are, and no sums kept for later. Where tiles are too few to fill a device, groups split the
 * sum, and the parts are added in their order: a result is the same in every run. What we gave up: tile sizes tuned for
 * each device; 64 work items of 64 sums and 9 KB of local memory fit every one.
 *
 * <p>TornadoVM compiles such a kernel for each launch, its sizes being constants then. What it asks for: a method inlined
 * has at most 600 nodes; local memory is only used in the kernel itself, as an inlined method would address it wrongly;
 * objects that never leave the kernel, changed in place, become variables.
 */
package io.github.img3d.compute.tornado;
