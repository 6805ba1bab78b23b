package io.github.img3d.train;

/** The learning rate over a stage. */
public sealed interface Schedule {

    /** @param progress from 0 at the stage's start to 1 at its end */
    double at(double progress);

    /** The published way. */
    record Constant(double rate) implements Schedule {

        @Override
        public double at(double progress) {
            return rate;
        }
    }

    /** Half a cosine from {@code first} to {@code last}. */
    record Cosine(double first, double last) implements Schedule {

        @Override
        public double at(double progress) {
            return last + (first - last) * (1 + Math.cos(Math.PI * progress)) / 2;
        }
    }
}
