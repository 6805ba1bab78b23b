package io.github.img3d.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.img3d.compute.device.DeviceReport;
import io.github.img3d.pipeline.DatasetCreation;
import io.github.img3d.pipeline.Reconstruction;
import java.nio.file.Path;
import java.util.List;

/** What a worker has to say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = Event.Warning.class, name = "warning"),
    @JsonSubTypes.Type(value = Event.Reconstructed.class, name = "reconstructed"),
    @JsonSubTypes.Type(value = Event.Trained.class, name = "trained"),
    @JsonSubTypes.Type(value = Event.DatasetWritten.class, name = "datasetWritten"),
    @JsonSubTypes.Type(value = Event.Evaluated.class, name = "evaluated"),
    @JsonSubTypes.Type(value = Event.Exported.class, name = "exported"),
    @JsonSubTypes.Type(value = Event.Device.class, name = "device"),
    @JsonSubTypes.Type(value = Event.Failure.class, name = "failure"),
    @JsonSubTypes.Type(value = Event.Done.class, name = "done")
})
sealed interface Event {

    /** A line about work under way. */
    record Progress(String text) implements Event {}

    /** A line about what went wrong with a part of the work; the rest goes on. */
    record Warning(String text) implements Event {}

    /**
     * One picture's cloud is written.
     *
     * @param confidence from 0 to 1
     * @param warning what to think of it where that is low, or null
     */
    record Reconstructed(
            String picture,
            int points,
            double confidence,
            String warning,
            long milliseconds,
            String device,
            List<String> files)
            implements Event {

        static Reconstructed of(Reconstruction.Result result) {
            return new Reconstructed(
                    result.picture().toString(),
                    result.points(),
                    result.confidence().value(),
                    result.confidence().warning().orElse(null),
                    result.elapsed().toMillis(),
                    result.device(),
                    result.files().stream().map(Path::toString).toList());
        }
    }

    /** The model is written. */
    record Trained(String model) implements Event {}

    /** The data set is written; as {@link DatasetCreation.Result}. */
    record DatasetWritten(String folder, int written, int kept, int skipped, int train, int validation, int test)
            implements Event {

        static DatasetWritten of(DatasetCreation.Result result) {
            return new DatasetWritten(
                    result.folder().toString(),
                    result.written(),
                    result.kept(),
                    result.skipped(),
                    result.train(),
                    result.validation(),
                    result.test());
        }
    }

    /** The report is written. */
    record Evaluated(String page) implements Event {}

    /** The ONNX file is written. */
    record Exported(String file) implements Event {}

    /**
     * As {@link DeviceReport}.
     *
     * @param auto whether it is what {@code auto} takes
     */
    record Device(
            String name,
            String description,
            long memoryBytes,
            List<Long> workGroup,
            double gigaflops,
            double gigabytesPerSecond,
            String fault,
            boolean auto)
            implements Event {

        static Device of(DeviceReport report, boolean auto) {
            return new Device(
                    report.name(),
                    report.description(),
                    report.memoryBytes(),
                    report.workGroup(),
                    report.gigaflops(),
                    report.gigabytesPerSecond(),
                    report.fault(),
                    auto);
        }
    }

    /**
     * One line for the user.
     *
     * @param picture that failed, or null if the whole request did
     */
    record Failure(String picture, String message) implements Event {}

    /** Nothing follows. */
    record Done() implements Event {}
}
