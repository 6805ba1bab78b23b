/**
 * This engine against PyTorch on one graphics card.
 *
 * <p>Every measure is a process of its own that appends a {@link io.github.img3d.benchmark.gpu.Measurement} to a file, as
 * the memory that a device has once given a JVM stays with it; {@code peer.py} appends its own; {@link
 * io.github.img3d.benchmark.gpu.Compare} makes tables of all. What we gave up: pairs of samples in turns, as a lent card
 * has no neighbours.
 */
package io.github.img3d.benchmark.gpu;
