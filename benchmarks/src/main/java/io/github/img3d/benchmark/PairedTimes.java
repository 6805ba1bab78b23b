package io.github.img3d.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Pairs of samples taken one after the other, in milliseconds. */
record PairedTimes(List<Double> ours, List<Double> peer) {

    PairedTimes {
        ours = List.copyOf(ours);
        peer = List.copyOf(peer);
    }

    int pairs() {
        return ours.size();
    }

    /** Returns how many times quicker we are: the median of the pairs' ratios, which a disturbance of both leaves alone. */
    double ratio() {
        double[] ratios = new double[pairs()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = peer.get(i) / ours.get(i);
        }
        return median(ratios);
    }

    double medianOfOurs() {
        return median(array(ours));
    }

    double medianOfPeer() {
        return median(array(peer));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
