/**
 * Finding the devices of this machine, checking and measuring them, and opening the one that a user asks for.
 *
 * <p>The only package that knows every backend: of the vector and TornadoVM kernels it knows just the names, because a JVM
 * may lack either's modules.
 */
package io.github.img3d.compute.device;
