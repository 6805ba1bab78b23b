/**
 * OpenCL, PTX and CUDA devices, by TornadoVM: the plain kernels' class files, compiled for the device.
 *
 * <p>Nothing else imports TornadoVM. It is compiled against the API alone and loaded by name where TornadoVM is in the
 * JVM, which is started with its SDK's own arguments. A {@link io.github.img3d.compute.Program} is one task graph: its
 * state stays on the device. What we gave up: the host's arrays of activations, which TornadoVM wants as handles and
 * which are as large as the device's.
 */
package io.github.img3d.compute.tornado;
