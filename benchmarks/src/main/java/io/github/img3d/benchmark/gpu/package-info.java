/**
 * This engine against PyTorch on one graphics card.
 *
 * <p>Every measure is a process of its own that appends a {@link io.github.img3d.benchmark.gpu.Measurement} to a file, as
 * the memory that a device has once given a JVM stays with it; {@code peer.py} appends its own; {@link
 * io.github.img3d.benchmark.gpu.Compare} makes tables of all. The sides are not
 * sampled in turns, because a lent card has no neighbours that could disturb them.
 */
package io.github.img3d.benchmark.gpu;
