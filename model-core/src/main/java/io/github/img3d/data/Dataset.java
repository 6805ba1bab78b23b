package io.github.img3d.data;

import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A data set on disk. Views are read when asked for, by as many threads as like; nothing needs closing.
 *
 * <p>Files that are missing, cut short, damaged or of another version are reported as {@link IOException}s that name
 * the file and say what to do.
 */
public final class Dataset {

    /** Pixels along a picture's side. */
    public static final int PICTURE_SIDE = ObjectFile.PICTURE_SIDE;

    /** Pixels along a depth map's side; P is its square. */
    public static final int DEPTH_SIDE = ObjectFile.DEPTH_SIDE;

    private final Path folder;
    private final DatasetIndex index;
    private final AtomicReferenceArray<ObjectContents> contents;

    private Dataset(Path folder, DatasetIndex index) {
        this.folder = folder;
        this.index = index;
        contents = new AtomicReferenceArray<>(index.objects().size());
    }

    /** Reads the index only. */
    public static Dataset open(Path folder) throws IOException {
        return new Dataset(folder, DatasetIndex.read(folder));
    }

    /** Whether {@code folder} holds a data set. */
    public static boolean isThere(Path folder) {
        return Files.exists(folder.resolve(DatasetIndex.FILE));
    }

    /** Number of objects. */
    public int size() {
        return index.objects().size();
    }

    public String name(int object) {
        return index.objects().get(object).name();
    }

    public String category(int object) {
        return index.objects().get(object).category();
    }

    public String licence(int object) {
        return index.objects().get(object).licence();
    }

    /** R: pictures of each object. */
    public int pictures() {
        return index.pictures();
    }

    /** N: depth maps at random poses of each object. */
    public int novelViews() {
        return index.novelViews();
    }

    /** What the objects' makers ask for, each once. */
    public List<String> licences() {
        return index.objects().stream()
                .map(DatasetIndex.Entry::licence)
                .distinct()
                .sorted()
                .toList();
    }

    public long seed() {
        return index.seed();
    }

    /** A picture over white, {@code [64,64,3]} in [0,1]. */
    public void picture(int object, int view, float[] rgb, int offset) throws IOException {
        cutOut(object, view).overWhite(rgb, offset);
    }

    /** Whether a picture shows its object in the materials it came in; each second one shows it in others. */
    public static boolean showsOwnMaterials(int view) {
        return view % 2 == 0;
    }

    /** A picture with its alpha. */
    public Picture cutOut(int object, int view) throws IOException {
        byte[] bytes = file(object).block(contents(object), view, ObjectFile.PICTURE_BYTES);
        return PictureCodec.decode(bytes, PICTURE_SIDE);
    }

    /** Depth (1 where absent) and mask (0 or 1) of the fixed views, {@code [P,V]}. */
    public void fixedViews(int object, float[] depth, float[] mask, int offset) throws IOException {
        var table = contents(object);
        for (int v = 0; v < ObjectFile.FIXED_VIEWS; v++) {
            byte[] bytes = file(object).block(table, table.fixedBlock(v), ObjectFile.DEPTH_BYTES);
            DepthCodec.decode(bytes, DEPTH_SIDE, depth, mask, offset + v, ObjectFile.FIXED_VIEWS);
        }
    }

    /** Depth (1 where absent) and mask (0 or 1) of novel view k, {@code [P]}, and the pose they were seen from. */
    public Pose novelView(int object, int k, float[] depth, float[] mask, int offset) throws IOException {
        var table = contents(object);
        byte[] bytes = file(object).block(table, table.novelBlock(k), ObjectFile.DEPTH_BYTES);
        DepthCodec.decode(bytes, DEPTH_SIDE, depth, mask, offset, 1);
        return table.novelPoses()[k];
    }

    private ObjectContents contents(int object) throws IOException {
        var known = contents.get(object);
        if (known != null) {
            return known;
        }
        var read = file(object).contents();
        if (read.pictures() != pictures() || read.novelPoses().length != novelViews()) {
            throw new IOException("%s: %d pictures and %d novel views, expected %d and %d; write the data set again"
                    .formatted(
                            file(object).file(), read.pictures(), read.novelPoses().length, pictures(), novelViews()));
        }
        contents.set(object, read);
        return read;
    }

    private ObjectFile file(int object) {
        return new ObjectFile(folder.resolve(index.objects().get(object).file()));
    }
}
