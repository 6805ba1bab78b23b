/**
 * Where arithmetic runs: kernel calls as values, programs recorded once and replayed, their memory, and backends.
 *
 * <p>A program's buffers are allocated before its first run and shared where lifetimes allow, so that a step allocates
 * nothing and its memory is known before it starts. What we gave up: shapes that change from step to step.
 */
package io.github.img3d.compute;
