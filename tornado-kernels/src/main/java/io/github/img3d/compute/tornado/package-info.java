/**
 * OpenCL, PTX and CUDA devices through TornadoVM, which compiles the plain kernels' class files for the device.
 *
 * <p>Nothing else imports TornadoVM. These packages are compiled against its API alone and loaded by name where TornadoVM
 * is in the JVM, which is started with the SDK's own arguments. A {@link io.github.img3d.compute.Program} becomes a chain
 * of task graphs on the same memory, and its state stays on the device. TornadoVM wants host arrays as handles for
 * activations too, as large as the device's; we pay for them.
 *
 * <p>A GPU gets kernels of its own for products ({@link io.github.img3d.compute.tornado.tile}). Where tiles are too few to
 * fill a device, groups split the sum, and the parts are added in order, so that a result is the same in every run. Long
 * sums of few work items are split likewise, and points are sorted by digits.
 */
package io.github.img3d.compute.tornado;
