package io.github.img3d.data.seat;

import java.util.SplittableRandom;

/** Random draws as a designer words them. */
record Dice(SplittableRandom random) {

    /** Neighbouring numbers of neighbouring seeds give unrelated dice. */
    static Dice of(long seed, int number) {
        long mixed = new SplittableRandom(seed).nextLong() + number * 0xD1342543DE82EF95L;
        return new Dice(new SplittableRandom(new SplittableRandom(mixed).nextLong()));
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
