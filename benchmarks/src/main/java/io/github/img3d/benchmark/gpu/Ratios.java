package io.github.img3d.benchmark.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One of our devices beside PyTorch: milliseconds, and how many times quicker we are. */
record Ratios(Measurements measurements, String device) {

    MarkdownTable table() {
        var header = new ArrayList<>(List.of("ms", device));
        measurements.peers().forEach(peer -> header.addAll(List.of(peer, "ratio")));
        var rows = new ArrayList<List<String>>();
        for (Job job : measurements.jobs()) {
            rows.add(row(job.label()));
        }
        return new MarkdownTable(header, rows);
    }

    private List<String> row(String job) {
        var row = new ArrayList<>(List.of("`" + job + "`", milliseconds(device, job)));
        for (String peer : measurements.peers()) {
            row.add(milliseconds(peer, job));
            row.add(ratio(peer, job));
        }
        return row;
    }

    private String milliseconds(String variant, String job) {
        return measurements
                .of(variant, job)
                .map(m -> String.format(Locale.ROOT, "%.2f", m.milliseconds()))
                .orElse("");
    }

    private String ratio(String peer, String job) {
        return measurements
                .of(device, job)
                .flatMap(ours -> measurements
                        .of(peer, job)
                        .map(theirs -> String.format(Locale.ROOT, "%.2f", theirs.milliseconds() / ours.milliseconds())))
                .orElse("");
    }
}
