package io.github.img3d.furniture.finish;

import java.util.SplittableRandom;

/** Random draws in a designer's terms. */
public record RandomDraws(SplittableRandom random) {

    /** Returns the draws of a number and a seed; neighbouring ones are unrelated. */
    public static RandomDraws of(long seed, int number) {
        long mixed = new SplittableRandom(seed).nextLong() + number * 0xD1342543DE82EF95L;
        return new RandomDraws(new SplittableRandom(new SplittableRandom(mixed).nextLong()));
    }

    public double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
