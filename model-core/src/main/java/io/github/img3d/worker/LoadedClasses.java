package io.github.img3d.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.management.JMException;
import javax.management.ObjectName;

/** The classes that this JVM has loaded, saved for the next one to map. */
final class LoadedClasses {

    /** Archives of versions long gone are not wanted again, and others are soon made anew. */
    private static final Duration KEPT = Duration.ofDays(30);

    private LoadedClasses() {}

    /** Writes the whole file or none, and removes old ones beside it; {@code diagnostics} is told what went wrong. */
    static void save(Path file, PrintStream diagnostics) {
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            removeOld(Objects.requireNonNull(file.getParent(), "the file is named with its folder"));
            String said = dump(part);
            if (Files.exists(part)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                diagnostics.println("classes not saved: " + said);
            }
            Files.deleteIfExists(part);
        } catch (IOException | JMException e) {
            diagnostics.println("classes not saved: " + e);
        }
    }

    private static void removeOld(Path folder) throws IOException {
        var oldest = FileTime.from(Instant.now().minus(KEPT));
        try (var files = Files.newDirectoryStream(folder, "{,.}worker-*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Does as {@code jcmd VM.cds dynamic_dump}; the JVM must have been started with RecordDynamicDumpInfo. */
    private static String dump(Path file) throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmCds",
                        new Object[] {new String[] {"dynamic_dump", file.toString()}},
                        new String[] {String[].class.getName()});
    }
}
