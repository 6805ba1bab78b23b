package io.github.img3d.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.img3d.io.archive.AtomicFile;
import io.github.img3d.source.Split;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The index of a dataset, {@code index.json}. Sides are in pixels. */
record DatasetIndex(
        String format,
        int version,
        long seed,
        int pictures,
        int pictureSide,
        int fixedViews,
        int novelViews,
        int depthSide,
        int points,
        String split,
        List<Entry> objects) {

    static final String FILE = "index.json";
    static final String FORMAT = "img3d-dataset";
    static final int VERSION = 4;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One object; {@code file} is relative to the dataset's folder. */
    record Entry(String name, String category, String licence, Split split, String file) {

        private boolean isWhole() {
            return name != null && category != null && licence != null && split != null && file != null;
        }
    }

    static DatasetIndex of(DatasetSpec spec, SplitRatios ratios, List<Entry> objects) {
        return new DatasetIndex(
                FORMAT,
                VERSION,
                spec.seed(),
                spec.pictures(),
                spec.pictureSide(),
                ObjectFile.FIXED_VIEWS,
                spec.novelViews(),
                ObjectFile.DEPTH_SIDE,
                spec.points(),
                ratios.toString(),
                objects);
    }

    DatasetSpec spec() {
        return new DatasetSpec(pictures, pictureSide, novelViews, points, seed);
    }

    static DatasetIndex read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": missing, expected the index of a finished dataset; "
                    + "write the dataset again, what is done will be kept");
        }
        try {
            var tree = JSON.readTree(Files.readAllBytes(file));
            if (!FORMAT.equals(tree.path("format").asText())
                    || tree.path("version").asInt() != VERSION) {
                throw new IOException("%s: %s version %s, expected %s version %d; write the dataset again"
                        .formatted(
                                file,
                                tree.path("format").asText("no format"),
                                tree.path("version").asText("unknown"),
                                FORMAT,
                                VERSION));
            }
            return JSON.treeToValue(tree, DatasetIndex.class).checked(file);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + ": not the JSON of an index (" + e.getOriginalMessage() + "); write the dataset again", e);
        }
    }

    private DatasetIndex checked(Path file) throws IOException {
        boolean sidesFit = depthSide == ObjectFile.DEPTH_SIDE && fixedViews == ObjectFile.FIXED_VIEWS;
        if (!sidesFit || !isSpecified() || !objectsNamed()) {
            throw new IOException(file + ": sizes or objects are missing or not as expected; write the dataset again");
        }
        return this;
    }

    private boolean isSpecified() {
        try {
            spec();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean objectsNamed() {
        return objects != null
                && !objects.isEmpty()
                && objects.stream().allMatch(object -> object != null && object.isWhole());
    }

    void write(Path folder) throws IOException {
        byte[] json = JSON.writeValueAsBytes(this);
        AtomicFile.write(folder.resolve(FILE), out -> out.write(json));
    }
}
