package io.github.img3d.source;

import java.util.regex.Pattern;

/**
 * The ratios by which a dataset is divided into splits, object by object. A copy goes where its original goes, and
 * added objects move no other to another split.
 *
 * @param train weight of the training split
 * @param validation weight of the validation split
 * @param test weight of the test split
 */
public record SplitRatios(int train, int validation, int test) {

    /** Ratios that put everything into the training split. */
    public static final SplitRatios UNDIVIDED = new SplitRatios(100, 0, 0);

    private static final Pattern THREE = Pattern.compile("(\\d{1,6}) *, *(\\d{1,6}) *, *(\\d{1,6})");

    public SplitRatios {
        if (train < 0 || validation < 0 || test < 0 || train + validation + test == 0) {
            throw new IllegalArgumentException("split " + train + "," + validation + "," + test
                    + ", expected three weights, one above 0 at least");
        }
    }

    /** Parses a text such as {@code 80,10,10}. */
    public static SplitRatios parse(String text) {
        var weights = THREE.matcher(text.strip());
        if (!weights.matches()) {
            throw new IllegalArgumentException(
                    "split '" + text + "', expected the ratios of train, validation and test, such as 80,10,10");
        }
        return new SplitRatios(
                Integer.parseInt(weights.group(1)),
                Integer.parseInt(weights.group(2)),
                Integer.parseInt(weights.group(3)));
    }

    /** Returns the split of an object, which depends on the name of its original and the dataset's seed alone. */
    public Split of(String original, long seed) {
        long hash = mixed(new Fingerprint().add(seed).add(original).value());
        double at = (hash >>> 11) * 0x1p-53 * (train + validation + test);
        if (at < train) {
            return Split.TRAIN;
        }
        return at < train + validation ? Split.VALIDATION : Split.TEST;
    }

    /** Spreads the checksums of neighbouring names, which are alike (the end of SplitMix64). */
    private static long mixed(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Override
    public String toString() {
        return train + "," + validation + "," + test;
    }
}
