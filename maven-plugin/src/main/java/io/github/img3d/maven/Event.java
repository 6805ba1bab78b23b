package io.github.img3d.maven;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the worker says; the other side is {@code io.github.img3d.worker.Event}. */
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

    record Progress(String text) implements Event {}

    record Warning(String text) implements Event {}

    /** @param warning what to think of a low confidence, or null */
    record Reconstructed(
            String picture,
            int points,
            double confidence,
            String warning,
            long milliseconds,
            String device,
            List<String> files)
            implements Event {}

    /** What a goal was for. */
    sealed interface Result extends Event {

        /** One line for the user. */
        String line();
    }

    record Trained(String model) implements Result {

        @Override
        public String line() {
            return model + ": trained";
        }
    }

    record Evaluated(String page) implements Result {

        @Override
        public String line() {
            return page + ": the report";
        }
    }

    /**
     * @param written objects that were made, {@code kept} those that were there
     * @param skipped meshes that are not in the data set
     * @param train objects to train on, as those to validate and to test with
     */
    record DatasetWritten(String folder, int written, int kept, int skipped, int train, int validation, int test)
            implements Result {

        @Override
        public String line() {
            return folder + ": " + written + " objects written, " + kept + " kept, " + skipped + " skipped; " + train
                    + " to train on, " + validation + " to validate, " + test + " to test";
        }
    }

    record Exported(String file) implements Result {

        @Override
        public String line() {
            return file + ": exported";
        }
    }

    /**
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
            String fault,
            boolean auto)
            implements Event {

        boolean isJvm() {
            return name.equals("jvm");
        }
    }

    /** @param picture null if the whole request failed */
    record Failure(String picture, String message) implements Event {}

    record Done() implements Event {}
}
