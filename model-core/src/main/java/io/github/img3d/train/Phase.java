package io.github.img3d.train;

/** A stage, for how many steps, at which learning rates. */
public record Phase(Stage stage, int steps, LearningRateSchedule schedule) {}
