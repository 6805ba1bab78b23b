/**
 * This engine against libtorch, in one run.
 *
 * <p>{@link io.github.img3d.benchmark.Benchmark} computes nothing itself: every side runs in a process of its own, asked
 * in turns, so that neither's threads, memory or compiler are in the other's way and a disturbance of the machine hits
 * both. {@code ours} and {@code peer} hold the sides, which compute on the same
 * {@link io.github.img3d.benchmark.task.Scene}; {@code kernels} looks at single kernels. Measures of one kind share a process, which saves its
 * start and warm-up.
 */
package io.github.img3d.benchmark;
