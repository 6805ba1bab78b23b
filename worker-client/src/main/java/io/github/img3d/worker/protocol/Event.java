package io.github.img3d.worker.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a worker says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = Event.Note.class, name = "note"),
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
public sealed interface Event {

    /** Progress of the work. */
    record Progress(io.github.img3d.progress.Progress progress) implements Event {}

    /** A line about what the work does next, or has found. */
    record Note(String text) implements Event {}

    /** A line about what went wrong with a part of the work; the rest goes on. */
    record Warning(String text) implements Event {}

    /**
     * One picture's cloud is written.
     *
     * @param confidence from 0 to 1
     * @param warning what to think of it where that is low, or null
     * @param source of the points; null if the model knows no other than the kind of the object
     */
    record Reconstructed(
            Path picture,
            int points,
            double confidence,
            @Nullable String warning,
            @Nullable Source source,
            long milliseconds,
            String device,
            List<Path> files)
            implements Event {}

    /** The origin of a cloud's points. */
    enum Source {
        /** The picture itself, and where it shows nothing the kind of the object. */
        UNION,
        /** The picture alone, because its object is of no known kind. */
        RELIEF,
        /** The kind of the object alone, because it isn't clear from where the picture was taken. */
        CANONICAL
    }

    /** The model is written. */
    record Trained(Path model) implements Event {}

    /**
     * The dataset is written.
     *
     * @param written objects that were made, {@code kept} those that were there
     * @param skipped meshes that are not in the dataset
     * @param train objects to train on, as those to validate and to test with
     */
    record DatasetWritten(Path folder, int written, int kept, int skipped, int train, int validation, int test)
            implements Event {}

    /** The report is written. */
    record Evaluated(Path page) implements Event {}

    /** The ONNX file is written. */
    record Exported(Path file) implements Event {}

    /**
     * A device that the worker has.
     *
     * @param memoryBytes of the device; of the JVM the largest heap
     * @param workGroup the most work items of a group in each dimension; empty for the JVM
     * @param fault why it cannot be used, or null
     * @param auto whether it is what {@code auto} takes
     */
    record Device(
            String name,
            String description,
            long memoryBytes,
            List<Long> workGroup,
            double gigaflops,
            double gigabytesPerSecond,
            @Nullable String fault,
            boolean auto)
            implements Event {}

    /**
     * One line about what failed.
     *
     * @param picture null if the whole request failed
     */
    record Failure(@Nullable Path picture, String message) implements Event {}

    /** Nothing follows. */
    record Done() implements Event {}
}
