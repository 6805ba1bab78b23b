package io.github.img3d.io.gltf;

import io.github.img3d.image.Picture;
import io.github.img3d.io.gltf.GltfJson.TextureInfo;
import io.github.img3d.io.texture.TextureReader;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.MeshBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The materials of a glTF, put into a mesh's palette when a primitive uses them. */
final class Materials {

    private static final float[] WHITE = {1, 1, 1, 1};

    /** Textures that are read at most; materials with others show their colour. */
    private static final int MOST_PICTURES = 256;

    private final GltfJson gltf;
    private final Buffers buffers;
    private final MeshBuilder mesh;
    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, Optional<Picture>> pictures = new HashMap<>();

    /** The colour of a material, however the file writes it. */
    private record Colour(float[] factor, @Nullable TextureInfo texture) {}

    Materials(GltfJson gltf, Buffers buffers, MeshBuilder mesh) {
        this.gltf = gltf;
        this.buffers = buffers;
        this.mesh = mesh;
    }

    /**
     * Returns the look of a primitive of that material. Without its texture it shows the material's colour.
     *
     * @param material may be null
     * @param attributes that the primitive has
     * @throws IllegalArgumentException if there is no such material
     */
    Look look(@Nullable Integer material, Set<String> attributes) throws IOException {
        if (material == null) {
            return looks.computeIfAbsent(
                    "none", _ -> new Look(mesh.material(Material.grey("")), WHITE, Optional.empty()));
        }
        GltfJson.Material given = GltfJson.at(gltf.materials(), material, "material");
        Colour colour = colour(given);
        var mapping = Optional.ofNullable(colour.texture())
                .map(Mapping::of)
                .filter(how -> attributes.contains(how.coordinates()));
        String key = material + " " + mapping.isPresent();
        Look known = looks.get(key);
        if (known == null) {
            known = look(given, colour, mapping);
            looks.put(key, known);
        }
        return known;
    }

    private Look look(GltfJson.Material given, Colour colour, Optional<Mapping> mapping) throws IOException {
        var alpha = Alpha.of(given, colour.factor()[3]);
        var texture = colour.texture();
        var picture =
                mapping.isPresent() && texture != null ? picture(texture.index(), alpha) : Optional.<Picture>empty();
        var material = new Material(
                given.name() == null ? "" : given.name(),
                Look.shown(colour.factor()[0]),
                Look.shown(colour.factor()[1]),
                Look.shown(colour.factor()[2]),
                picture.isPresent() ? alpha.besideTexture() : alpha.alone(),
                picture);
        return new Look(mesh.material(material), colour.factor(), picture.isPresent() ? mapping : Optional.empty());
    }

    private static Colour colour(GltfJson.Material material) {
        var surface = material.surface();
        var glossy =
                material.extensions() == null ? null : material.extensions().glossy();
        if (surface == null && glossy != null) {
            return new Colour(factor(glossy.factor()), glossy.texture());
        }
        return surface == null ? new Colour(WHITE, null) : new Colour(factor(surface.factor()), surface.texture());
    }

    private static float[] factor(float @Nullable [] given) {
        return given != null && given.length == 4 ? given : WHITE;
    }

    private Optional<Picture> picture(@Nullable Integer texture, Alpha alpha) throws IOException {
        String key = texture + " " + alpha;
        Optional<Picture> known = pictures.get(key);
        if (known == null) {
            known = pictures.size() < MOST_PICTURES ? read(texture).map(alpha::applied) : Optional.empty();
            pictures.put(key, known);
        }
        return known;
    }

    private Optional<Picture> read(@Nullable Integer number) throws IOException {
        var texture = GltfJson.at(gltf.textures(), number, "texture");
        var webp = texture.extensions() == null ? null : texture.extensions().webp();
        Integer source = webp == null ? texture.source() : webp.source();
        if (source == null) {
            return Optional.empty();
        }
        var image = GltfJson.at(gltf.images(), source, "image");
        var bytes = image.uri() == null ? Optional.of(buffers.view(image.bufferView())) : buffers.uri(image.uri());
        return bytes.flatMap(data -> {
            byte[] file = new byte[data.remaining()];
            data.duplicate().get(file);
            return TextureReader.read(file);
        });
    }
}
