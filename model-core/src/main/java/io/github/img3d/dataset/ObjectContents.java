package io.github.img3d.dataset;

import io.github.img3d.geometry.Pose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.ejml.data.DMatrix3x3;

/**
 * The table of contents of an object's file. Its blocks are, in this order, pictures, depth of the fixed views, colours
 * of the fixed views, depth of the novel views, points.
 *
 * @param fingerprint the fingerprint of everything that shaped the file
 * @param novelPoses the poses of the N novel views
 * @param extents the extents of the blocks
 */
record ObjectContents(long fingerprint, ObjectLabel label, DatasetSpec spec, Pose[] novelPoses, Extent[] extents) {

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
        for (Pose pose : novelPoses) {
            for (int i = 0; i < 9; i++) {
                out.writeDouble(pose.rotation().get(i / 3, i % 3));
            }
        }
        for (Extent extent : extents) {
            out.writeInt(extent.length);
            out.writeInt(extent.size);
            out.writeInt(extent.checksum);
        }
        return bytes.toByteArray();
    }

    /** Reads a table that {@link #bytes} wrote. */
    static ObjectContents read(byte[] table) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(table));
        long fingerprint = in.readLong();
        var label = ObjectLabel.read(in);
        var spec = new DatasetSpec(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
        var poses = new Pose[spec.novelViews()];
        for (int n = 0; n < poses.length; n++) {
            poses[n] = pose(in);
        }
        return new ObjectContents(fingerprint, label, spec, poses, extents(in, blocks(spec)));
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
        return spec.pictures() + 2 * ObjectFile.FIXED_VIEWS + spec.novelViews() + 1;
    }

    /** Returns the bytes of all blocks. */
    int length() {
        return extents[extents.length - 1].end();
    }

    int fixedBlock() {
        return spec.pictures();
    }

    int colourBlock() {
        return spec.pictures() + ObjectFile.FIXED_VIEWS;
    }

    int novelBlock(int n) {
        return spec.pictures() + 2 * ObjectFile.FIXED_VIEWS + n;
    }

    int pointBlock() {
        return extents.length - 1;
    }
}
