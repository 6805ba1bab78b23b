package io.github.img3d.benchmark.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Share of the card's peak that each side reaches: ours for the operations that our form needs, PyTorch for the
 * textbook's, which it computes. The peaks are fused multiply-adds in single precision and PyTorch's large matrix product
 * in the precision of the line.
 */
record PeakShares(Measurements measurements) {

    private static final String FP32 = "eager fp32";
    private static final String TF32 = "eager TF32";

    MarkdownTable table() {
        var rows = new ArrayList<List<String>>();
        for (Job job : measurements.jobs()) {
            variants().flatMap(v -> measurements.of(v, job.label()).stream()).forEach(m -> rows.add(row(job, m)));
        }
        return new MarkdownTable(List.of("", "", "GFLOP", "TFLOP/s", "of the FMA peak", "of the matrix product"), rows);
    }

    private Stream<String> variants() {
        return Stream.concat(measurements.ours().stream(), measurements.peers().stream());
    }

    private List<String> row(Job job, Measurement measured) {
        var operations = job.operations();
        long done = measured.isOurs() ? operations.needed() : operations.textbook();
        double teraflops = done / measured.milliseconds() / 1e9;
        boolean reduced = measured.variant().equals(TF32);
        var fma = reduced ? OptionalDouble.empty() : measurements.teraflops(CardPeak.FMA.label(), CardPeak.FMA);
        var product = measurements.teraflops(reduced ? TF32 : FP32, CardPeak.PRODUCT);
        return List.of(
                "`" + job.label() + "`",
                measured.variant(),
                String.format(Locale.ROOT, "%.1f", done / 1e9),
                String.format(Locale.ROOT, "%.2f", teraflops),
                share(teraflops, fma),
                share(teraflops, product));
    }

    private static String share(double teraflops, OptionalDouble peak) {
        return peak.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * teraflops / peak.getAsDouble());
    }

    /** Returns a line for each measured peak. */
    List<String> peaks() {
        return Stream.of(
                        peak("fused multiply-adds between registers", CardPeak.FMA.label(), CardPeak.FMA),
                        peak("PyTorch's 8192×8192 matrix product, fp32", FP32, CardPeak.PRODUCT),
                        peak("PyTorch's 8192×8192 matrix product, TF32", TF32, CardPeak.PRODUCT))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> peak(String what, String variant, CardPeak peak) {
        var teraflops = measurements.teraflops(variant, peak);
        return teraflops.isEmpty()
                ? List.of()
                : List.of(String.format(Locale.ROOT, "- %s: %.1f TFLOP/s", what, teraflops.getAsDouble()));
    }
}
