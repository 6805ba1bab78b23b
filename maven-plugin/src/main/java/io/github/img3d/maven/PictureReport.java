package io.github.img3d.maven;

import io.github.img3d.worker.protocol.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Logs a line a picture, the first with the device, warns of doubtful ones, and remembers which failed. */
final class PictureReport implements Consumer<Event> {

    private static final int NAMED = 5;

    /** A picture of which no cloud was made. */
    private record FailedPicture(Path picture, String message) {}

    private final Log log;
    private final int pictures;
    private final List<FailedPicture> failures = new ArrayList<>();
    private @Nullable String refusal;
    private @Nullable String device;

    PictureReport(Log log, int pictures) {
        this.log = log;
        this.pictures = pictures;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Reconstructed picture) {
            log.info(line(picture));
            if (picture.warning() != null) {
                log.warn(name(picture.picture()) + ": " + SettingNames.asProperties(picture.warning()));
            }
        } else if (event instanceof Event.Failure failure) {
            fail(failure.picture(), failure.message());
        }
    }

    /** @param picture null if the whole request failed */
    private void fail(@Nullable Path picture, String message) {
        if (picture == null) {
            refusal = SettingNames.asProperties(message);
            return;
        }
        var failure = new FailedPicture(picture, message);
        failures.add(failure);
        log.error(line(failure));
    }

    /** @throws MojoFailureException if anything failed */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(failures.size() + " of " + count() + " failed: " + named());
        }
    }

    private String line(Event.Reconstructed picture) {
        String line = String.format(
                Locale.ROOT,
                "%s: %,d points%s (confidence %.2f) in %,d ms",
                name(picture.picture()),
                picture.points(),
                origin(picture.source()),
                picture.confidence(),
                picture.milliseconds());
        boolean said = picture.device().equals(device);
        device = picture.device();
        return said ? line : line + " on " + device;
    }

    private static String origin(Event.@Nullable Source source) {
        if (source == null) {
            return "";
        }
        return switch (source) {
            case UNION -> " of the picture and its kind";
            case RELIEF -> " of the picture alone";
            case CANONICAL -> " of its kind alone";
        };
    }

    private String count() {
        return pictures == 1 ? "1 picture" : pictures + " pictures";
    }

    private String named() {
        if (failures.size() == 1) {
            return line(failures.get(0));
        }
        String first = failures.stream()
                .limit(NAMED)
                .map(failure -> name(failure.picture()))
                .collect(Collectors.joining(", "));
        return failures.size() > NAMED ? first + ", ..." : first;
    }

    private static String line(FailedPicture failure) {
        String name = name(failure.picture());
        String message = SettingNames.asProperties(failure.message())
                .replace(failure.picture().toString(), name);
        return message.startsWith(name) ? message : name + ": " + message;
    }

    private static String name(Path picture) {
        return picture.getFileName().toString();
    }
}
