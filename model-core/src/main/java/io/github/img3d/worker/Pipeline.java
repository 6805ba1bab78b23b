package io.github.img3d.worker;

import io.github.img3d.compute.device.DeviceReport;
import io.github.img3d.compute.device.Devices;
import io.github.img3d.io.format.Format;
import io.github.img3d.pipeline.DatasetCreation;
import io.github.img3d.pipeline.Evaluation;
import io.github.img3d.pipeline.Export;
import io.github.img3d.pipeline.Reconstruction;
import io.github.img3d.pipeline.Training;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The use cases that a worker calls. */
interface Pipeline {

    Pictures open(Reconstruction.Settings settings);

    Path train(Training.Request request, Consumer<String> progress);

    DatasetCreation.Result createDataset(
            DatasetCreation.Request request, Consumer<String> progress, Consumer<String> warnings);

    /** The report's page. */
    Path evaluate(Evaluation.Request request, Consumer<String> progress);

    Path export(Export.Request request);

    List<DeviceReport> devices(int threads);

    /** As {@link Reconstruction}. */
    interface Pictures extends AutoCloseable {

        Reconstruction.Result reconstruct(Path picture, Path output, Set<Format> formats);

        @Override
        void close();
    }

    /** The one that computes. */
    record Real() implements Pipeline {

        @Override
        public Pictures open(Reconstruction.Settings settings) {
            var reconstruction = Reconstruction.open(settings);
            return new Pictures() {
                @Override
                public Reconstruction.Result reconstruct(Path picture, Path output, Set<Format> formats) {
                    return reconstruction.reconstruct(picture, output, formats);
                }

                @Override
                public void close() {
                    reconstruction.close();
                }
            };
        }

        @Override
        public Path train(Training.Request request, Consumer<String> progress) {
            return Training.run(request, progress);
        }

        @Override
        public DatasetCreation.Result createDataset(
                DatasetCreation.Request request, Consumer<String> progress, Consumer<String> warnings) {
            return DatasetCreation.run(request, progress, warnings);
        }

        @Override
        public Path evaluate(Evaluation.Request request, Consumer<String> progress) {
            return Evaluation.run(request, progress).page();
        }

        @Override
        public Path export(Export.Request request) {
            return Export.run(request);
        }

        @Override
        public List<DeviceReport> devices(int threads) {
            return Devices.list(threads);
        }
    }
}
