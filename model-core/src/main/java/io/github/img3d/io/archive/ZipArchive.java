package io.github.img3d.io.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The entries of a zip, read where they lie. */
public final class ZipArchive implements Archive, AutoCloseable {

    /** Deflated data is at least a 1032nd of what it was. */
    private static final long MOST_DEFLATED = 1032;

    private final ZipFile zip;

    /** @throws IOException if the file is missing or no zip */
    public ZipArchive(Path file) throws IOException {
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
            byte[] bytes = new byte[size(path, entry)];
            boolean whole = in.readNBytes(bytes, 0, bytes.length) == bytes.length && in.read() < 0;
            if (!whole) {
                throw new ZipException("it has not the size that the zip says");
            }
            return Optional.of(bytes);
        } catch (ZipException | EOFException e) {
            throw new IOException(path + ": is damaged in its zip file (" + e.getMessage() + ")", e);
        }
    }

    /** Refuses sizes that deflation cannot reach: they are lies. */
    private static int size(String path, ZipEntry entry) throws IOException {
        long size = entry.getSize();
        Archive.requireModest(path, size);
        if (size < 0 || size > MOST_DEFLATED * (entry.getCompressedSize() + 8)) {
            throw new ZipException("it cannot have the " + size + " bytes that the zip says");
        }
        return (int) size;
    }

    /** Returns the names of the files that are neither hidden nor inside other zips, in order. */
    public List<String> files() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !Archive.isHidden(name))
                .sorted()
                .toList();
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
