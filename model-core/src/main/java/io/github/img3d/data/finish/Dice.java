package io.github.img3d.data.finish;

import java.util.SplittableRandom;

/** Random draws as a designer words them. */
public record Dice(SplittableRandom random) {

    /** Neighbouring numbers of neighbouring seeds give unrelated dice. */
    public static Dice of(long seed, int number) {
        long mixed = new SplittableRandom(seed).nextLong() + number * 0xD1342543DE82EF95L;
        return new Dice(new SplittableRandom(new SplittableRandom(mixed).nextLong()));
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
