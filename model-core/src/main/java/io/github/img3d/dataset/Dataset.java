package io.github.img3d.dataset;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import io.github.img3d.raster.DepthImage;
import io.github.img3d.source.Fingerprint;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A dataset on disk. Views are read when asked for, by any number of threads; nothing needs closing.
 *
 * <p>Files that are missing, cut short, damaged or of another version are reported by {@link IOException}s that name
 * the file and say what to do. No byte of an object is used before its checksum was compared. The index has no
 * checksum; it must be JSON in which nothing is missing.
 */
public final class Dataset {

    /** Pixels along a depth map's side; P is its square. */
    public static final int DEPTH_SIDE = ObjectFile.DEPTH_SIDE;

    /** V: depth maps of each object from the fixed viewpoints. */
    public static final int FIXED_VIEWS = ObjectFile.FIXED_VIEWS;

    private static final int PIXELS = DEPTH_SIDE * DEPTH_SIDE;
    private static final int VIEWS = FIXED_VIEWS;

    private final Path folder;
    private final DatasetSpec spec;
    private final List<DatasetIndex.Entry> objects;
    private final AtomicReferenceArray<ObjectContents> contents;

    private Dataset(Path folder, DatasetSpec spec, List<DatasetIndex.Entry> objects) {
        this.folder = folder;
        this.spec = spec;
        this.objects = objects;
        contents = new AtomicReferenceArray<>(objects.size());
    }

    /** Opens a dataset with all objects of all splits; reads the index only. */
    public static Dataset open(Path folder) throws IOException {
        var index = DatasetIndex.read(folder);
        return new Dataset(folder, index.spec(), index.objects());
    }

    /** Returns whether {@code folder} holds a dataset. */
    public static boolean isThere(Path folder) {
        return Files.exists(folder.resolve(DatasetIndex.FILE));
    }

    /**
     * Returns the objects of one split, numbered from 0; there may be none. All objects of an undivided dataset are in
     * the training split.
     */
    public Dataset only(Split split) {
        return new Dataset(
                folder,
                spec,
                objects.stream().filter(object -> object.split() == split).toList());
    }

    /** Returns the number of objects. */
    public int size() {
        return objects.size();
    }

    public String name(int object) {
        return objects.get(object).name();
    }

    public String category(int object) {
        return objects.get(object).category();
    }

    public String licence(int object) {
        return objects.get(object).licence();
    }

    /** Returns R, the number of pictures of each object. */
    public int pictures() {
        return spec.pictures();
    }

    /** Returns the pixels along a picture's side as it was rendered. */
    public int pictureSide() {
        return spec.pictureSide();
    }

    /** Returns N, the number of depth maps of each object at random poses. */
    public int novelViews() {
        return spec.novelViews();
    }

    /** Returns the objects' licences, each once. */
    public List<String> licences() {
        return objects.stream()
                .flatMap(object -> Arrays.stream(object.licence().split(NamedMesh.LICENCE_SEPARATOR)))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns a fingerprint of all objects in their order, which differs where one of them has another name, shape or
     * view.
     */
    public long fingerprint() {
        var fingerprint = new Fingerprint();
        objects.forEach(object -> fingerprint.add(object.file()));
        return fingerprint.value();
    }

    /** Returns whether a picture shows its object in its own materials; every second one shows it in others. */
    public static boolean showsOwnMaterials(int view) {
        return view % 2 == 0;
    }

    /**
     * Reads a picture with its alpha; one that was rendered larger than asked for is scaled down by area.
     *
     * @param side pixels along its side, at most {@link #pictureSide}
     */
    public Picture cutOut(int object, int view, int side) throws IOException {
        var picture = renderedPicture(object, view);
        return spec.pictureSide() == side ? picture : Framing.scaled(picture, side);
    }

    /** Reads a picture with its alpha, as large as it was rendered. */
    public Picture renderedPicture(int object, int view) throws IOException {
        return PictureCodec.decode(block(object, view), spec.pictureSide());
    }

    /** Returns the camera that took a picture, with the crop of the picture as it was rendered. */
    public Camera camera(int object, int view) throws IOException {
        return contents(object).cameras()[view];
    }

    /**
     * Returns the number of turns about Z that take an object to itself, 1 if only a whole one does, 0 if any does.
     */
    public int symmetry(int object) throws IOException {
        return contents(object).symmetry();
    }

    /**
     * The surfaces on the rays of a picture's pixels.
     *
     * @param side S, pixels along the picture's side
     * @param first {@code [S,S]}, depth of the first surface along the viewing direction, 1 at the depth of the object's
     *     centre and where there is none
     * @param last the same of the last surface
     * @param mask {@code [S,S]}, 1 where there are surfaces, else 0
     * @param rgb {@code [S,S,3]}, unlit colours of the first surface in [0,1]; white where there is none
     */
    public record Rays(int side, float[] first, float[] last, float[] mask, float[] rgb) {}

    /** Reads the surfaces on the rays of a picture, as large as it was rendered. */
    public Rays rays(int object, int view) throws IOException {
        var table = contents(object);
        int side = spec.pictureSide();
        float[] first = new float[side * side];
        float[] last = new float[side * side];
        float[] mask = new float[side * side];
        float[] rgb = new float[3 * side * side];
        Arrays.fill(first, DepthImage.ABSENT);
        Arrays.fill(last, DepthImage.ABSENT);
        Arrays.fill(rgb, 1);
        DepthCodec.decode(block(object, table.firstSurfaceBlock(view)), side, first, mask, 0, 1);
        DepthCodec.decode(block(object, table.lastSurfaceBlock(view)), side, last, mask, 0, 1);
        ColourCodec.decode(block(object, table.albedoBlock(view)), side * side, rgb, new float[rgb.length], 0, 1);
        return new Rays(side, first, last, mask, rgb);
    }

    /** Reads depth (1 where absent) and mask (0 or 1) of the fixed views, {@code [P,V]}. */
    public void fixedViews(int object, float[] depth, float[] mask, int offset) throws IOException {
        var table = contents(object);
        var blocks = file(object).blocks(table, table.fixedBlock(), VIEWS);
        clear(depth, mask, offset, VIEWS);
        for (int v = 0; v < VIEWS; v++) {
            DepthCodec.decode(blocks.get(v), DEPTH_SIDE, depth, mask, offset + v, VIEWS);
        }
    }

    /**
     * Reads the unlit colours of the fixed views, in [0,1] and white where nothing is: {@code [P,3V]}, first red of all
     * views, then green, then blue. {@code shown [P,3V]} is 1 where there is something, else 0.
     */
    public void fixedColours(int object, float[] rgb, float[] shown, int offset) throws IOException {
        var table = contents(object);
        var blocks = file(object).blocks(table, table.colourBlock(), VIEWS);
        Arrays.fill(rgb, offset, offset + PIXELS * 3 * VIEWS, 1);
        Arrays.fill(shown, offset, offset + PIXELS * 3 * VIEWS, 0);
        for (int v = 0; v < VIEWS; v++) {
            ColourCodec.decode(blocks.get(v), PIXELS, rgb, shown, offset + v, VIEWS);
        }
    }

    /** Reads depth (1 where absent) and mask (0 or 1) of novel view k, {@code [P]}, and returns its pose. */
    public Pose novelView(int object, int k, float[] depth, float[] mask, int offset) throws IOException {
        var table = contents(object);
        clear(depth, mask, offset, 1);
        DepthCodec.decode(block(object, table.novelBlock(k)), DEPTH_SIDE, depth, mask, offset, 1);
        return table.novelPoses()[k];
    }

    /**
     * Reads points on the object's surface, uniform by area, in the object's frame; none if it was written without
     * points.
     */
    public PointCloud points(int object) throws IOException {
        return PointCodec.decode(block(object, contents(object).pointBlock()));
    }

    private static void clear(float[] depth, float[] mask, int offset, int views) {
        Arrays.fill(depth, offset, offset + PIXELS * views, DepthImage.ABSENT);
        Arrays.fill(mask, offset, offset + PIXELS * views, 0);
    }

    private byte[] block(int object, int block) throws IOException {
        return file(object).blocks(contents(object), block, 1).getFirst();
    }

    private ObjectContents contents(int object) throws IOException {
        var known = contents.get(object);
        if (known != null) {
            return known;
        }
        var read = file(object).contents();
        if (!read.spec().equals(spec)) {
            throw new IOException("%s: made with %s, the dataset's index says %s; write the dataset again"
                    .formatted(file(object).file(), read.spec(), spec));
        }
        contents.set(object, read);
        return read;
    }

    private ObjectFile file(int object) {
        return new ObjectFile(folder.resolve(objects.get(object).file()));
    }
}
