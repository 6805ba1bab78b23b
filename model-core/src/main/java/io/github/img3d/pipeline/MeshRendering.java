package io.github.img3d.pipeline;

import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Path;

/** A dataset to be rendered into a folder. */
record MeshRendering(Path folder, DatasetSpec spec, SplitRatios ratios, int threads) {

    /**
     * Renders the objects that are missing.
     *
     * @return what became of each mesh
     */
    RenderingReport of(MeshSource source, ProgressListener listener) throws IOException {
        var report = new RenderingReport(source.size(), listener, System::nanoTime);
        int workers = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        DatasetWriter.write(folder, source, spec, ratios, workers, report);
        return report;
    }
}
