package io.github.img3d.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The entries of a zip, read where they lie. */
public final class ZipArchive implements Archive, AutoCloseable {

    private static final int LARGEST_ENTRY = 1 << 28;

    private final Path file;
    private final ZipFile zip;

    /** @throws IOException if the file is missing or no zip */
    public ZipArchive(Path file) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file");
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException(file + ": is not a zip file, or a damaged one (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        ZipEntry entry = zip.getEntry(normal(path));
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_ENTRY + 1);
            if (bytes.length > LARGEST_ENTRY) {
                throw new IOException(file + ": " + path + " is larger than 256 MiB unpacked");
            }
            return Optional.of(bytes);
        } catch (ZipException e) {
            throw new IOException(file + ": " + path + " is damaged (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String normal(String path) {
        var parts = new ArrayDeque<String>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
