package io.github.img3d.io.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The parts of a glTF file, binary or not. */
record Container(ByteBuffer json, Optional<ByteBuffer> binary) {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BINARY = 0x004E4942;
    private static final int HEADER = 12;

    /** @throws IllegalArgumentException if it is binary, and of another version or cut off */
    static Container of(byte[] bytes) {
        var data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean isBinary = bytes.length >= 4 && data.getInt(0) == MAGIC;
        return isBinary ? parts(data) : new Container(data, Optional.empty());
    }

    private static Container parts(ByteBuffer data) {
        require(data.capacity() >= HEADER + 8, "is cut off: a binary glTF has at least 20 bytes");
        require(data.getInt(4) == 2, "is of binary glTF version " + data.getInt(4) + ", expected 2; export it anew");
        long length = data.getInt(8) & 0xFFFFFFFFL;
        require(length <= data.capacity(), "says " + length + " bytes, has " + data.capacity() + "; is it cut off?");
        require(data.getInt(HEADER + 4) == JSON, "does not begin with a chunk of JSON");
        ByteBuffer json = chunk(data, HEADER);
        int next = HEADER + 8 + json.limit();
        boolean more = data.capacity() - next >= 8 && data.getInt(next + 4) == BINARY;
        return new Container(json, more ? Optional.of(chunk(data, next)) : Optional.empty());
    }

    private static ByteBuffer chunk(ByteBuffer data, int at) {
        long length = data.getInt(at) & 0xFFFFFFFFL;
        int room = data.capacity() - at - 8;
        require(length <= room, "has a chunk of " + length + " bytes, has room for " + room + "; is it cut off?");
        return data.slice(at + 8, (int) length);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
