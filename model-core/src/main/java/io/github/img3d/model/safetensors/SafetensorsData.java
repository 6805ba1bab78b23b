package io.github.img3d.model.safetensors;

import io.github.img3d.model.safetensors.Safetensors.Entry;
import io.github.img3d.model.safetensors.Safetensors.Precision;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The values of tensors as little-endian bytes. */
final class SafetensorsData {

    private static final ValueLayout.OfFloat F32 = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort F16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Number of values that are converted at a time. */
    private static final int CHUNK = 1 << 14;

    private SafetensorsData() {}

    /** Reads a tensor as it is stored; its place has been checked to lie inside the file. */
    static Entry read(MemorySegment file, SafetensorsHeader.Place place) {
        float[] values = new float[place.size()];
        switch (place.precision()) {
            case F32 -> MemorySegment.copy(file, F32, place.begin(), values, 0, values.length);
            case F16 -> widen(file, place.begin(), values);
            case I8 -> widenBytes(file, place.begin(), values);
        }
        return new Entry(place.shape(), values);
    }

    private static void widen(MemorySegment file, long begin, float[] values) {
        short[] halves = new short[Math.min(CHUNK, values.length)];
        for (int done = 0; done < values.length; done += halves.length) {
            int count = Math.min(halves.length, values.length - done);
            MemorySegment.copy(file, F16, begin + 2L * done, halves, 0, count);
            for (int i = 0; i < count; i++) {
                values[done + i] = Float.float16ToFloat(halves[i]);
            }
        }
    }

    private static void widenBytes(MemorySegment file, long begin, float[] values) {
        byte[] bytes = new byte[Math.min(CHUNK, values.length)];
        for (int done = 0; done < values.length; done += bytes.length) {
            int count = Math.min(bytes.length, values.length - done);
            MemorySegment.copy(file, ValueLayout.JAVA_BYTE, begin + done, bytes, 0, count);
            for (int i = 0; i < count; i++) {
                values[done + i] = bytes[i];
            }
        }
    }

    static void write(float[] values, Precision precision, OutputStream out) throws IOException {
        for (int begin = 0; begin < values.length; begin += CHUNK) {
            int end = Math.min(values.length, begin + CHUNK);
            var buffer = ByteBuffer.allocate((end - begin) * precision.bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = begin; i < end; i++) {
                put(buffer, values[i], precision);
            }
            out.write(buffer.array());
        }
    }

    private static void put(ByteBuffer buffer, float value, Precision precision) {
        switch (precision) {
            case F32 -> buffer.putFloat(value);
            case F16 -> buffer.putShort(Float.floatToFloat16(value));
            case I8 -> buffer.put((byte) value);
        }
    }
}
