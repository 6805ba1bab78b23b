package io.github.img3d.io.gltf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Types of numbers in an accessor. */
enum Component {
    BYTE(5120, 1, 127),
    UNSIGNED_BYTE(5121, 1, 255),
    SHORT(5122, 2, 32767),
    UNSIGNED_SHORT(5123, 2, 65535),
    UNSIGNED_INT(5125, 4, 4294967295d),
    FLOAT(5126, 4, 1);

    private final int code;
    private final int bytes;
    private final double greatest;

    Component(int code, int bytes, double greatest) {
        this.code = code;
        this.bytes = bytes;
        this.greatest = greatest;
    }

    /** @throws IllegalArgumentException if the specification has no such code */
    static Component of(int code) {
        return Arrays.stream(values())
                .filter(component -> component.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "has an accessor of componentType " + code + ", expected 5120 to 5126 but 5124"));
    }

    int bytes() {
        return bytes;
    }

    double read(ByteBuffer data, int at) {
        return switch (this) {
            case BYTE -> data.get(at);
            case UNSIGNED_BYTE -> data.get(at) & 0xFF;
            case SHORT -> data.getShort(at);
            case UNSIGNED_SHORT -> data.getShort(at) & 0xFFFF;
            case UNSIGNED_INT -> data.getInt(at) & 0xFFFFFFFFL;
            case FLOAT -> data.getFloat(at);
        };
    }

    /** Returns the fraction that a whole number stands for. */
    double normalised(double value) {
        return Math.max(value / greatest, -1);
    }
}
