package io.github.img3d.io.gltf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The JSON of a glTF, as far as a surface and its colour need it; names as in the specification. Parts that a file omits
 * are null, or 0 where 0 is the specification's default.
 */
record GltfJson(
        Asset asset,
        List<String> extensionsRequired,
        Integer scene,
        List<Scene> scenes,
        List<Node> nodes,
        List<Mesh> meshes,
        List<Accessor> accessors,
        List<BufferView> bufferViews,
        List<Buffer> buffers,
        List<Material> materials,
        List<Texture> textures,
        List<Image> images) {

    record Asset(String version) {}

    record Scene(List<Integer> nodes) {}

    record Node(
            List<Integer> children,
            Integer mesh,
            double[] matrix,
            double[] translation,
            double[] rotation,
            double[] scale) {}

    record Mesh(List<Primitive> primitives) {}

    /** @param attributes accessors by what they are: {@code POSITION}, {@code TEXCOORD_0}, {@code COLOR_0}, … */
    record Primitive(Map<String, Integer> attributes, Integer indices, Integer material, Integer mode) {}

    record Accessor(
            Integer bufferView,
            long byteOffset,
            int componentType,
            boolean normalized,
            long count,
            String type,
            Sparse sparse) {}

    record Sparse(long count, SparsePart indices, SparsePart values) {}

    record SparsePart(Integer bufferView, long byteOffset, int componentType) {}

    record BufferView(Integer buffer, long byteOffset, long byteLength, long byteStride) {}

    record Buffer(String uri, long byteLength) {}

    record Material(
            String name,
            @JsonProperty("pbrMetallicRoughness") Surface surface,
            String alphaMode,
            Double alphaCutoff,
            MaterialExtensions extensions) {}

    /** The colour of a metallic-roughness material. */
    record Surface(
            @JsonProperty("baseColorFactor") float[] factor,
            @JsonProperty("baseColorTexture") TextureInfo texture) {}

    record MaterialExtensions(
            @JsonProperty("KHR_materials_pbrSpecularGlossiness")
            Glossy glossy) {}

    /** The colour of a material as files from before 2021 have it. */
    record Glossy(
            @JsonProperty("diffuseFactor") float[] factor,
            @JsonProperty("diffuseTexture") TextureInfo texture) {}

    record TextureInfo(Integer index, int texCoord, TextureExtensions extensions) {}

    record TextureExtensions(
            @JsonProperty("KHR_texture_transform") Transform transform) {}

    record Transform(double[] offset, double rotation, double[] scale, Integer texCoord) {}

    record Texture(Integer source, PictureExtensions extensions) {}

    record PictureExtensions(
            @JsonProperty("EXT_texture_webp") Source webp) {}

    record Source(Integer source) {}

    record Image(String uri, Integer bufferView) {}

    /**
     * Returns an entry of one of the lists.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    static <T> T at(List<T> list, Integer index, String what) {
        int size = list == null ? 0 : list.size();
        if (index == null || index < 0 || index >= size || list.get(index) == null) {
            throw new IllegalArgumentException("names " + what + " " + index + ", has " + size);
        }
        return list.get(index);
    }
}
