/**
 * The protocol between a program and the worker that it starts: one {@link io.github.img3d.worker.protocol.Request},
 * answered by {@link io.github.img3d.worker.protocol.Event}s of which the last is {@code done}.
 *
 * <p>Each is a line of JSON, in UTF-8, as {@link io.github.img3d.worker.protocol.JsonLines} writes and reads it: requests on
 * the worker's standard input, events on its standard output. Standard input stays open; its end means that the program is
 * gone, and the worker ends too. Paths are absolute. Settings that texts name stand in backquotes, such as
 * {@code `maskThreshold`}, for each program to replace by the name that its users know.
 */
package io.github.img3d.worker.protocol;
