/**
 * The process that does the work of programs whose own JVM is too old for our classes, or that want to survive it.
 *
 * <p>It reads one {@link io.github.img3d.worker.protocol.Request} and answers with
 * {@link io.github.img3d.worker.protocol.Event}s, as {@code io.github.img3d.worker.protocol} describes. No worker stays warm
 * between two builds; instead the first one saves its classes, and the next starts in half the time.
 */
package io.github.img3d.worker;
