/**
 * This engine against libtorch, in one run.
 *
 * <p>{@link io.github.img3d.benchmark.Benchmark} computes nothing itself: every side runs in a process of its own, asked
 * in turns, so that neither's threads, memory or compiler are in the other's way and what disturbs the machine disturbs
 * both. {@code ours} and {@code peer} hold the sides, which compute on the same
 * {@link io.github.img3d.benchmark.task.Scene}; {@code kernels} looks at single kernels. What we gave up: a start of each
 * process for each measure.
 */
package io.github.img3d.benchmark;
