package io.github.img3d.io.gltf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.img3d.io.archive.Archive;
import io.github.img3d.mesh.MeshBuilder;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

/** Reads glTF 2.0, whether in JSON or binary: Y up, front +Z. */
final class GltfReader {

    /** Limit on JSON tokens: geometry is in buffers, so longer JSON would only fill memory. */
    private static final long MOST_TOKENS = 4_000_000;

    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .readerFor(GltfJson.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private GltfReader() {}

    static TriangleMesh read(Archive archive, String path) throws IOException {
        Container container = Container.of(Archive.required(archive, path));
        GltfJson gltf = parse(container.json());
        requireReadable(gltf);
        var buffers = new Buffers(gltf, container.binary(), archive, path);
        var mesh = new MeshBuilder();
        var primitives = new Primitives(new Accessors(gltf, buffers), new Materials(gltf, buffers, mesh), mesh);
        new Nodes(gltf, primitives).addAll();
        return mesh.mesh();
    }

    private static GltfJson parse(ByteBuffer json) throws IOException {
        try {
            GltfJson gltf = JSON.readValue(json.array(), json.arrayOffset(), json.limit());
            if (gltf != null) {
                return gltf;
            }
        } catch (JsonMappingException e) {
            String place = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining());
            throw new IllegalArgumentException(
                    "has JSON that is no glTF" + (place.isEmpty() ? "" : " at " + place.substring(1)) + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no glTF: neither binary nor JSON" + reason(e), e);
        }
        throw new IllegalArgumentException("is no glTF: it holds nothing");
    }

    private static String reason(JsonProcessingException e) {
        String line = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return " (" + (line.length() <= 100 ? line : line.substring(0, 100) + "…") + ")";
    }

    private static void requireReadable(GltfJson gltf) {
        String version = gltf.asset() == null ? null : gltf.asset().version();
        if (version == null || !version.startsWith("2.")) {
            throw new IllegalArgumentException("is of glTF version " + version + ", expected 2.0; export it anew");
        }
        List<String> required = gltf.extensionsRequired() == null ? List.of() : gltf.extensionsRequired();
        for (String extension : required) {
            if (extension != null && extension.endsWith("_compression")) {
                throw new IllegalArgumentException("is compressed by " + extension
                        + ", which cannot be read; export it without, or run: gltf-transform copy <it> <a new file>");
            }
        }
    }
}
