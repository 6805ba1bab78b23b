package io.github.img3d.io.gltf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a glTF, as far as a surface and its colour need it; names as in the specification. Parts that a file omits
 * are null, or 0 where 0 is the specification's default.
 */
record GltfJson(
        @Nullable Asset asset,
        @Nullable List<String> extensionsRequired,
        @Nullable Integer scene,
        @Nullable List<Scene> scenes,
        @Nullable List<Node> nodes,
        @Nullable List<Mesh> meshes,
        @Nullable List<Accessor> accessors,
        @Nullable List<BufferView> bufferViews,
        @Nullable List<Buffer> buffers,
        @Nullable List<Material> materials,
        @Nullable List<Texture> textures,
        @Nullable List<Image> images) {

    record Asset(@Nullable String version) {}

    record Scene(@Nullable List<Integer> nodes) {}

    record Node(
            @Nullable List<Integer> children,
            @Nullable Integer mesh,
            double @Nullable [] matrix,
            double @Nullable [] translation,
            double @Nullable [] rotation,
            double @Nullable [] scale) {}

    record Mesh(@Nullable List<Primitive> primitives) {}

    /** @param attributes accessors by what they are: {@code POSITION}, {@code TEXCOORD_0}, {@code COLOR_0}, … */
    record Primitive(
            @Nullable Map<String, Integer> attributes,
            @Nullable Integer indices,
            @Nullable Integer material,
            @Nullable Integer mode) {}

    record Accessor(
            @Nullable Integer bufferView,
            long byteOffset,
            int componentType,
            boolean normalized,
            long count,
            @Nullable String type,
            @Nullable Sparse sparse) {}

    record Sparse(
            long count,
            @Nullable SparsePart indices,
            @Nullable SparsePart values) {}

    record SparsePart(@Nullable Integer bufferView, long byteOffset, int componentType) {}

    record BufferView(@Nullable Integer buffer, long byteOffset, long byteLength, long byteStride) {}

    record Buffer(@Nullable String uri, long byteLength) {}

    record Material(
            @Nullable String name,
            @JsonProperty("pbrMetallicRoughness") @Nullable Surface surface,
            @Nullable String alphaMode,
            @Nullable Double alphaCutoff,
            @Nullable MaterialExtensions extensions) {}

    /** The colour of a metallic-roughness material. */
    record Surface(
            @JsonProperty("baseColorFactor") float @Nullable [] factor,
            @JsonProperty("baseColorTexture") @Nullable TextureInfo texture) {}

    record MaterialExtensions(
            @JsonProperty("KHR_materials_pbrSpecularGlossiness") @Nullable
            Glossy glossy) {}

    /** The colour of a material as files from before 2021 have it. */
    record Glossy(
            @JsonProperty("diffuseFactor") float @Nullable [] factor,
            @JsonProperty("diffuseTexture") @Nullable TextureInfo texture) {}

    record TextureInfo(
            @Nullable Integer index, int texCoord, @Nullable TextureExtensions extensions) {}

    record TextureExtensions(
            @JsonProperty("KHR_texture_transform") @Nullable Transform transform) {}

    record Transform(
            double @Nullable [] offset,
            double rotation,
            double @Nullable [] scale,
            @Nullable Integer texCoord) {}

    record Texture(@Nullable Integer source, @Nullable PictureExtensions extensions) {}

    record PictureExtensions(
            @JsonProperty("EXT_texture_webp") @Nullable Source webp) {}

    record Source(@Nullable Integer source) {}

    record Image(@Nullable String uri, @Nullable Integer bufferView) {}

    /**
     * Returns an entry of one of the lists.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    static <T> T at(@Nullable List<T> list, @Nullable Integer index, String what) {
        int size = list == null ? 0 : list.size();
        if (list == null || index == null || index < 0 || index >= size || list.get(index) == null) {
            throw new IllegalArgumentException("names " + what + " " + index + ", has " + size);
        }
        return list.get(index);
    }
}
