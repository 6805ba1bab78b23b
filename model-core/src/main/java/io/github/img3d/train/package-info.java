/**
 * Training: batches, stages, optimizers, checkpoints.
 *
 * <p>A step's random draws come from the run's seed and the step's number alone, so that a checkpoint needs no more than
 * that number to go on as if nothing had happened. What we gave up: draws that depend on one another over steps.
 */
package io.github.img3d.train;
