package io.github.img3d.dataset;

import io.github.img3d.cloud.PointCloud;
import java.nio.ByteBuffer;

/**
 * Codec for points of the unit cube about the origin, 16 bits a coordinate, which is off by at most 7.7e-6 along each
 * axis.
 */
final class PointCodec {

    private static final int STEPS = 65535;

    private PointCodec() {}

    static byte[] encode(PointCloud cloud) {
        var bytes = ByteBuffer.allocate(Short.BYTES * cloud.positions().length);
        for (float position : cloud.positions()) {
            bytes.putShort((short) Math.clamp(Math.round((position + 0.5) * STEPS), 0, STEPS));
        }
        return bytes.array();
    }

    static PointCloud decode(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes).asShortBuffer();
        float[] positions = new float[numbers.remaining()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) ((numbers.get() & 65535) / (double) STEPS - 0.5);
        }
        return new PointCloud(positions);
    }
}
