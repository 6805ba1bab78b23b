package io.github.img3d.train;

/**
 * The learning rate over a stage: half a cosine, down to nothing. The running statistics of batch norm follow the weights
 * by a hundred steps, and a network whose weights moved till the end predicts badly with them, however small its losses
 * are.
 *
 * @param first rate at the stage's start
 */
public record LearningRateSchedule(double first) {

    /**
     * Returns the rate.
     *
     * @param progress from 0 at the stage's start to 1 at its end
     */
    public double at(double progress) {
        return first * (1 + Math.cos(Math.PI * progress)) / 2;
    }
}
