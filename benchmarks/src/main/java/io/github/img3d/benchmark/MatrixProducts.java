package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.MatrixProduct;
import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;

/** Matrix products against OpenBLAS: a line for each shape, and one for all. */
record MatrixProducts(Effort effort, Report report) {

    static final String NAME = "gemm";

    void run() throws IOException {
        var ours = DoubleStream.builder();
        var peer = DoubleStream.builder();
        var logRatio = DoubleStream.builder();
        try (var pair = new PairedRun(List.of(Implementation.PEER_CHANNELS_FIRST, Implementation.PEER_CHANNELS_LAST))) {
            for (MatrixProduct product : MatrixProduct.values()) {
                var times = pair.run(product, effort).times();
                report.times(product.label(), times);
                ours.add(times.medianOfOurs());
                peer.add(times.medianOfPeer());
                logRatio.add(Math.log(times.ratio()));
            }
        }
        double mean = Math.exp(logRatio.build().average().orElseThrow());
        report.remark("sums of milliseconds, geometric mean of the ratios");
        report.line(NAME, ours.build().sum(), peer.build().sum(), mean);
    }
}
