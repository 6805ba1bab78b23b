/**
 * The devices of this machine: finding, checking and measuring them, and opening the one that a user asks for.
 *
 * <p>No other package knows every backend. This one knows the vector and TornadoVM kernels by name only, because a JVM
 * may lack the modules of either.
 */
package io.github.img3d.compute.device;
