package io.github.img3d.dataset;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.ejml.data.DMatrix3x3;

/**
 * The table of contents of an object's file. Its blocks are, in this order, pictures, first surface on the rays of each
 * picture, last surface, colours of the first, depth of the fixed views, colours of the fixed views, depth of the novel
 * views, points.
 *
 * @param fingerprint the fingerprint of everything that shaped the file
 * @param cameras of the R pictures
 * @param symmetry of the object, as {@link Symmetry#order}
 * @param novelPoses the poses of the N novel views
 * @param extents the extents of the blocks
 */
record ObjectContents(
        long fingerprint,
        ObjectLabel label,
        DatasetSpec spec,
        Camera[] cameras,
        int symmetry,
        Pose[] novelPoses,
        Extent[] extents) {

    /**
     * The place of a block.
     *
     * @param start bytes from the first block's start
     */
    record Extent(int start, int length, int size, int checksum) {

        int end() {
            return start + length;
        }
    }

    static Extent[] extents(List<StoredBlock> blocks) {
        var extents = new Extent[blocks.size()];
        int start = 0;
        for (int i = 0; i < extents.length; i++) {
            StoredBlock block = blocks.get(i);
            extents[i] = new Extent(start, block.stored().length, block.size(), block.checksum());
            start += block.stored().length;
        }
        return extents;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(fingerprint);
        label.write(out);
        out.writeInt(spec.pictures());
        out.writeInt(spec.pictureSide());
        out.writeInt(spec.novelViews());
        out.writeInt(spec.points());
        out.writeLong(spec.seed());
        for (Camera camera : cameras) {
            write(camera, out);
        }
        out.writeInt(symmetry);
        for (Pose pose : novelPoses) {
            write(pose, out);
        }
        for (Extent extent : extents) {
            out.writeInt(extent.length);
            out.writeInt(extent.size);
            out.writeInt(extent.checksum);
        }
        return bytes.toByteArray();
    }

    private static void write(Pose pose, DataOutputStream out) throws IOException {
        for (int i = 0; i < 9; i++) {
            out.writeDouble(pose.rotation().get(i / 3, i % 3));
        }
    }

    private static void write(Camera camera, DataOutputStream out) throws IOException {
        if (!(camera.projection() instanceof Camera.Perspective rays)) {
            throw new IllegalArgumentException("a picture of an orthographic camera, expected a perspective one");
        }
        write(camera.pose(), out);
        out.writeDouble(rays.fieldOfView());
        out.writeDouble(rays.radius());
        out.writeDouble(camera.crop().scale());
        out.writeDouble(camera.crop().right());
        out.writeDouble(camera.crop().down());
    }

    /** Reads a table that {@link #bytes} wrote. */
    static ObjectContents read(byte[] table) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(table));
        long fingerprint = in.readLong();
        var label = ObjectLabel.read(in);
        var spec = new DatasetSpec(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
        var cameras = new Camera[spec.pictures()];
        for (int r = 0; r < cameras.length; r++) {
            cameras[r] = camera(in);
        }
        int symmetry = in.readInt();
        var poses = new Pose[spec.novelViews()];
        for (int n = 0; n < poses.length; n++) {
            poses[n] = pose(in);
        }
        return new ObjectContents(fingerprint, label, spec, cameras, symmetry, poses, extents(in, blocks(spec)));
    }

    private static Camera camera(DataInputStream in) throws IOException {
        return new Camera(
                pose(in),
                new Camera.Perspective(in.readDouble(), in.readDouble()),
                new Camera.Crop(in.readDouble(), in.readDouble(), in.readDouble()));
    }

    private static Pose pose(DataInputStream in) throws IOException {
        var rotation = new DMatrix3x3();
        for (int i = 0; i < 9; i++) {
            rotation.set(i / 3, i % 3, in.readDouble());
        }
        return new Pose(rotation);
    }

    private static Extent[] extents(DataInputStream in, int count) throws IOException {
        var extents = new Extent[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            extents[i] = new Extent(start, in.readInt(), in.readInt(), in.readInt());
            start = extents[i].end();
        }
        return extents;
    }

    private static int blocks(DatasetSpec spec) {
        return 4 * spec.pictures() + 2 * ObjectFile.FIXED_VIEWS + spec.novelViews() + 1;
    }

    /** Returns the bytes of all blocks. */
    int length() {
        return extents[extents.length - 1].end();
    }

    int firstSurfaceBlock(int picture) {
        return spec.pictures() + picture;
    }

    int lastSurfaceBlock(int picture) {
        return 2 * spec.pictures() + picture;
    }

    int albedoBlock(int picture) {
        return 3 * spec.pictures() + picture;
    }

    int fixedBlock() {
        return 4 * spec.pictures();
    }

    int colourBlock() {
        return fixedBlock() + ObjectFile.FIXED_VIEWS;
    }

    int novelBlock(int n) {
        return colourBlock() + ObjectFile.FIXED_VIEWS + n;
    }

    int pointBlock() {
        return extents.length - 1;
    }
}
