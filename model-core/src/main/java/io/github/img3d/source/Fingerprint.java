package io.github.img3d.source;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A fingerprint of 64 bits, which differs where the added values differ: two checksums of the same bytes. */
public final class Fingerprint {

    private final CRC32 high = new CRC32();
    private final CRC32C low = new CRC32C();
    private final ByteBuffer room = ByteBuffer.allocate(1 << 14);

    public Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes.length).add(bytes);
    }

    public Fingerprint add(byte[] bytes) {
        flush();
        high.update(bytes);
        low.update(bytes);
        return this;
    }

    public Fingerprint add(long value) {
        fit(Long.BYTES);
        room.putLong(value);
        return this;
    }

    public Fingerprint add(int... values) {
        for (int value : values) {
            fit(Integer.BYTES);
            room.putInt(value);
        }
        return this;
    }

    public Fingerprint add(float... values) {
        for (float value : values) {
            fit(Float.BYTES);
            room.putFloat(value);
        }
        return this;
    }

    /** Adds a mesh's geometry and materials. */
    public Fingerprint add(TriangleMesh mesh) {
        add(mesh.positions().length, mesh.triangles().length);
        add(mesh.positions()).add(mesh.triangles()).add(mesh.textureCoordinates());
        add(mesh.materials());
        mesh.palette().forEach(this::add);
        return this;
    }

    private void add(Material material) {
        add(material.red(), material.green(), material.blue(), material.opacity());
        material.texture().ifPresent(this::add);
    }

    private void add(Picture picture) {
        add(picture.width(), picture.height()).add(picture.argb());
    }

    public long value() {
        flush();
        return high.getValue() << 32 | low.getValue();
    }

    private void fit(int bytes) {
        if (room.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        high.update(room.array(), 0, room.position());
        low.update(room.array(), 0, room.position());
        room.clear();
    }
}
