package io.github.img3d.io.gltf;

import io.github.img3d.io.archive.Archive;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes that a glTF names: in itself, in data URIs or in files beside it. Each is read once. */
final class Buffers {

    private final GltfJson gltf;
    private final Optional<ByteBuffer> own;
    private final Archive archive;
    private final String path;
    private final Map<String, ByteBuffer> read = new HashMap<>();
    private long total;

    /** @param own the binary chunk of a GLB */
    Buffers(GltfJson gltf, Optional<ByteBuffer> own, Archive archive, String path) {
        this.gltf = gltf;
        this.own = own;
        this.archive = archive;
        this.path = path;
    }

    /**
     * Returns the bytes of a view, little-endian.
     *
     * @throws IllegalArgumentException if there is none, or the buffer is too short for it
     */
    ByteBuffer view(@Nullable Integer number) throws IOException {
        GltfJson.BufferView view = GltfJson.at(gltf.bufferViews(), number, "bufferView");
        ByteBuffer buffer = buffer(view.buffer());
        long begin = view.byteOffset();
        long length = view.byteLength();
        if (begin < 0 || length < 0 || begin > buffer.capacity() || length > buffer.capacity() - begin) {
            throw new IllegalArgumentException("has bufferView " + number + " of " + length + " bytes from " + begin
                    + ", but buffer " + view.buffer() + " has " + buffer.capacity());
        }
        return buffer.slice((int) begin, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the bytes that a URI names; empty if there is no such file. */
    Optional<ByteBuffer> uri(String uri) throws IOException {
        ByteBuffer known = read.get(uri);
        if (known != null) {
            return Optional.of(known);
        }
        var bytes = uri.startsWith("data:") ? Optional.of(decoded(uri)) : file(uri);
        if (bytes.isPresent()) {
            total += bytes.get().length;
            Archive.requireModest(path, total);
            read.put(uri, ByteBuffer.wrap(bytes.get()));
        }
        return bytes.map(ByteBuffer::wrap);
    }

    private ByteBuffer buffer(@Nullable Integer number) throws IOException {
        GltfJson.Buffer buffer = GltfJson.at(gltf.buffers(), number, "buffer");
        String uri = buffer.uri();
        ByteBuffer bytes = uri == null
                ? own.orElseThrow(() -> new IllegalArgumentException(
                        "has buffer " + number + " without a uri, expected one, or a binary chunk"))
                : uri(uri).orElseThrow(() ->
                        new IllegalArgumentException("needs " + shortened(uri) + ", which is not beside it"));
        if (buffer.byteLength() > bytes.capacity()) {
            throw new IllegalArgumentException("has buffer " + number + " of " + buffer.byteLength()
                    + " bytes, but there are " + bytes.capacity() + "; is it cut off?");
        }
        return bytes;
    }

    private static byte[] decoded(String uri) {
        int comma = uri.indexOf(',');
        if (comma < 0 || !uri.substring(0, comma).endsWith(";base64")) {
            throw new IllegalArgumentException("has the uri " + shortened(uri) + ", expected data:…;base64,…");
        }
        try {
            return Base64.getMimeDecoder().decode(uri.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has the uri " + shortened(uri) + ", which is no base64", e);
        }
    }

    private Optional<byte[]> file(String uri) throws IOException {
        if (uri.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            throw new IllegalArgumentException("needs " + shortened(uri) + ", expected a file beside it");
        }
        return archive.read(Archive.beside(path, unescaped(uri)));
    }

    private static String unescaped(String uri) {
        try {
            return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return uri;
        }
    }

    private static String shortened(String uri) {
        String line = uri.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
