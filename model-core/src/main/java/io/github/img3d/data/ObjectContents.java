package io.github.img3d.data;

import io.github.img3d.geometry.Pose;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrix3x3;

/**
 * The table of contents of an object's file.
 *
 * @param fingerprint of the mesh, the sizes and the seed the file was made from
 * @param novelPoses the poses of the N novel views
 * @param ends where each block ends, counted from the first block's start: pictures, depth and then colours of the
 *     fixed views, novel views
 */
record ObjectContents(long fingerprint, int pictures, Pose[] novelPoses, int[] ends) {

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(fingerprint);
        out.writeInt(pictures);
        out.writeInt(novelPoses.length);
        for (Pose pose : novelPoses) {
            for (int i = 0; i < 9; i++) {
                out.writeDouble(pose.rotation().get(i / 3, i % 3));
            }
        }
        for (int end : ends) {
            out.writeInt(end);
        }
        return bytes.toByteArray();
    }

    /** Bytes that a table for these counts has. */
    static long size(int pictures, int novelViews) {
        return 16 + 72L * novelViews + 4L * ((long) pictures + 2 * ObjectFile.FIXED_VIEWS + novelViews);
    }

    /** Whether these are the bytes of a table, by their number. */
    static boolean fits(byte[] table) {
        if (table.length < 16) {
            return false;
        }
        int pictures = ByteBuffer.wrap(table).getInt(8);
        int novelViews = ByteBuffer.wrap(table).getInt(12);
        return pictures >= 0 && novelViews >= 0 && table.length == size(pictures, novelViews);
    }

    /** Whether each block ends at or behind its start. */
    boolean isOrdered() {
        return IntStream.range(0, ends.length).allMatch(block -> ends[block] >= start(block));
    }

    /** Reads what {@link #bytes} wrote. */
    static ObjectContents read(DataInputStream in) throws IOException {
        long fingerprint = in.readLong();
        int pictures = in.readInt();
        var poses = new Pose[in.readInt()];
        for (int n = 0; n < poses.length; n++) {
            var rotation = new DMatrix3x3();
            for (int i = 0; i < 9; i++) {
                rotation.set(i / 3, i % 3, in.readDouble());
            }
            poses[n] = new Pose(rotation);
        }
        int[] ends = new int[pictures + 2 * ObjectFile.FIXED_VIEWS + poses.length];
        for (int block = 0; block < ends.length; block++) {
            ends[block] = in.readInt();
        }
        return new ObjectContents(fingerprint, pictures, poses, ends);
    }

    int start(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    int fixedBlock(int v) {
        return pictures + v;
    }

    int colourBlock(int v) {
        return pictures + ObjectFile.FIXED_VIEWS + v;
    }

    int novelBlock(int n) {
        return pictures + 2 * ObjectFile.FIXED_VIEWS + n;
    }
}
