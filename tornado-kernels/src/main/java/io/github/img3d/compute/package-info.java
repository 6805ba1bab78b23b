/**
 * Programs of kernel calls, recorded once and replayed; their schedule and memory; and the backends that run them.
 *
 * <p>A program's buffers are allocated before its first run and share storage where lifetimes allow, so that a step
 * allocates nothing and its memory is known before it starts. In return, shapes cannot change from step to step.
 */
package io.github.img3d.compute;
