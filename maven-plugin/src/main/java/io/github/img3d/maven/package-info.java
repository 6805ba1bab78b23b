/**
 * The Maven plugin: parameters, checks that need no model, and a worker on a newer JDK that does the work.
 *
 * <p>Goals run on whatever JDK, from 17, that runs Maven, while the work needs 25: so each goal starts one worker, hands
 * it everything, and turns its events into log lines. What we gave up: the plugin cannot call the pipeline's classes, so
 * requests and events are declared on both sides and a test lets them meet.
 *
 * <p>Where TornadoVM is installed the worker is started with the arguments that its SDK lists, since flags and modules
 * change from one version to the next. What we gave up: those that a user gives to {@code tornado}; and the worker's
 * class archive, which such a JVM does not share.
 */
package io.github.img3d.maven;
