/**
 * Kernel calls as values, and the buffers that they read and write.
 *
 * <p>A launch names its kernel, its buffers and its sizes, and checks that they fit together. Each family of kernels is a
 * sealed interface, so that the compiler checks a backend's switch over them.
 */
package io.github.img3d.compute.launch;
