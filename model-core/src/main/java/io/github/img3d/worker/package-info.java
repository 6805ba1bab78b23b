/**
 * The process that does a Maven plugin's work: a request on standard input, events on standard output.
 *
 * <p>Maven may run on a JVM too old for our classes, so it starts this one and talks to it in lines of JSON: one
 * {@link io.github.img3d.worker.Request}, answered by {@link io.github.img3d.worker.Event}s of which the last is
 * {@code done}. Standard input stays open; its end before that means that Maven is gone, and the worker ends too. What
 * we gave up: a worker that stays warm between builds; instead the first one saves its classes, and the next start in
 * half the time.
 */
package io.github.img3d.worker;
