package io.github.img3d.train;

/**
 * A part of a training.
 *
 * @param stage that gives the loss
 * @param schedule of the learning rate over the phase
 */
public record Phase(Stage stage, int steps, LearningRateSchedule schedule) {}
