/**
 * Training: batches, stages, optimizers, checkpoints.
 *
 * <p>A step's random draws come from the run's seed and the step's number alone, so that a checkpoint needs no more than
 * that number to go on as if nothing had happened. Draws that depend on one another over steps are not possible.
 */
package io.github.img3d.train;
