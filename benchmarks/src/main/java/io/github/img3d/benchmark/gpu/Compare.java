package io.github.img3d.benchmark.gpu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** {@code Compare FILE…} prints tables of the measurements in these files. */
public final class Compare {

    private Compare() {}

    public static void main(String[] args) throws IOException {
        var all = new ArrayList<Measurement>();
        for (String file : args) {
            all.addAll(Measurement.read(Path.of(file)));
        }
        System.out.print(report(new Measurements(all)));
    }

    static String report(Measurements measurements) {
        var text = new StringBuilder("Medians; ratios above 1: ours is quicker.\n");
        for (String device : measurements.ours()) {
            text.append('\n').append(new Ratios(measurements, device).table());
        }
        var shares = new PeakShares(measurements);
        text.append("\nPeaks, measured in the same run: ").append(shares.peaks().isEmpty() ? "none\n" : "\n\n");
        shares.peaks().forEach(line -> text.append(line).append('\n'));
        return text.append('\n').append(shares.table()).toString();
    }
}
