package io.github.img3d.data;

import io.github.img3d.data.finish.Repainting;
import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.raster.ColourRaster;
import io.github.img3d.raster.DepthRaster;
import io.github.img3d.raster.Shot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Makes the pictures and depth maps of one object. All that is random follows from the seed and the object's name. */
record ObjectRenderer(NamedMesh object, DatasetSpec spec) {

    /** @throws IllegalArgumentException if nothing of the object can be seen */
    void write(ObjectFile file) throws IOException {
        var random = new SplittableRandom(spec.seed() ^ (long) checksum(name()) << 32 ^ 0x9E3779B97F4A7C15L);
        var blocks = new ArrayList<byte[]>(pictures(random.split()));
        var looking = random.split();
        var novelPoses = Stream.generate(() -> Pose.random(looking))
                .limit(spec.novelViews())
                .toArray(Pose[]::new);
        Viewpoints.FIXED.forEach(pose -> blocks.add(depth(pose)));
        for (Pose pose : novelPoses) {
            blocks.add(depth(pose));
        }
        file.write(new ObjectContents(fingerprint(), spec.pictures(), novelPoses, ends(blocks)), blocks);
    }

    /** Differs where the mesh's geometry, the name or the specification differs. */
    long fingerprint() {
        var mesh = object.mesh();
        var bytes = ByteBuffer.allocate(4 * (mesh.positions().length + mesh.triangles().length) + 16);
        for (float position : mesh.positions()) {
            bytes.putFloat(position);
        }
        for (int corner : mesh.triangles()) {
            bytes.putInt(corner);
        }
        bytes.putLong(spec.seed()).putInt(spec.pictures()).putInt(spec.novelViews());
        return (long) checksum(name()) << 32 | checksum(bytes.array()) & 0xFFFFFFFFL;
    }

    private List<byte[]> pictures(SplittableRandom random) {
        var raster = ColourRaster.random(object.mesh(), random);
        return IntStream.range(0, spec.pictures())
                .mapToObj(view -> dressed(raster, view, random).framed(Shot.random(random), ObjectFile.PICTURE_SIDE))
                .map(picture -> ObjectFile.deflated(PictureCodec.encode(picture)))
                .toList();
    }

    private ColourRaster dressed(ColourRaster raster, int view, SplittableRandom random) {
        var mesh = Dataset.showsOwnMaterials(view) ? object.mesh() : Repainting.of(object.mesh(), random);
        return raster.dressed(mesh, random);
    }

    private byte[] depth(Pose pose) {
        var image = DepthRaster.render(object.mesh(), pose, ObjectFile.DEPTH_SIDE);
        return ObjectFile.deflated(DepthCodec.encode(image));
    }

    private byte[] name() {
        return object.name().getBytes(StandardCharsets.UTF_8);
    }

    private static int[] ends(List<byte[]> blocks) {
        int[] ends = new int[blocks.size()];
        int end = 0;
        for (int block = 0; block < ends.length; block++) {
            end += blocks.get(block).length;
            ends[block] = end;
        }
        return ends;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
