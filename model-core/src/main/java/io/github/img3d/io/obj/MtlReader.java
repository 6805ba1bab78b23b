package io.github.img3d.io.obj;

import io.github.img3d.image.Picture;
import io.github.img3d.io.archive.Archive;
import io.github.img3d.io.texture.TextureCache;
import io.github.img3d.mesh.Material;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Kd}, {@code d} or {@code Tr}, and {@code map_Kd} of the materials in an MTL file; skips lines that make no sense. */
final class MtlReader {

    private final String path;
    private final TextureCache textures;
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private @Nullable Material current;

    private MtlReader(String path, TextureCache textures) {
        this.path = path;
        this.textures = textures;
    }

    /** Returns materials by name; none if there is no such file. */
    static Map<String, Material> read(Archive archive, String path, TextureCache textures) throws IOException {
        var reader = new MtlReader(path, textures);
        var bytes = archive.read(path);
        if (bytes.isPresent()) {
            for (String line : new String(bytes.get(), StandardCharsets.UTF_8).split("\\R")) {
                reader.line(line.strip());
            }
        }
        return reader.materials;
    }

    private void line(String line) throws IOException {
        String[] words = line.split("\\s+", 2);
        String rest = words.length < 2 ? "" : words[1].strip();
        if (words[0].equals("newmtl")) {
            put(Material.grey(rest));
        } else if (current != null) {
            property(current, words[0], rest);
        }
    }

    private void property(Material material, String key, String value) throws IOException {
        try {
            switch (key) {
                case "Kd" -> colour(material, value.split("\\s+"));
                case "d" -> opacity(material, Float.parseFloat(value));
                case "Tr" -> opacity(material, 1 - Float.parseFloat(value));
                case "map_Kd" -> texture(material, value);
                default -> {}
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // A line that cannot be read leaves the material as it was.
        }
    }

    private void colour(Material material, String[] rgb) {
        float red = unit(Float.parseFloat(rgb[0]));
        float green = rgb.length < 3 ? red : unit(Float.parseFloat(rgb[1]));
        float blue = rgb.length < 3 ? red : unit(Float.parseFloat(rgb[2]));
        put(new Material(material.name(), red, green, blue, material.opacity(), material.texture()));
    }

    private void opacity(Material material, float d) {
        put(new Material(
                material.name(), material.red(), material.green(), material.blue(), unit(d), material.texture()));
    }

    /** Finds a texture whose name may have spaces, stand after options ({@code -s 1 1 1}), or be a path of another machine. */
    private void texture(Material material, String value) throws IOException {
        String slashed = value.replace('\\', '/');
        String lastWord = slashed.substring(slashed.lastIndexOf(' ') + 1);
        String lastName = slashed.substring(slashed.lastIndexOf('/') + 1);
        for (String name : new String[] {slashed, lastWord, lastName}) {
            var picture = name.isEmpty() ? Optional.<Picture>empty() : textures.read(Archive.beside(path, name));
            if (picture.isPresent()) {
                put(new Material(
                        material.name(),
                        material.red(),
                        material.green(),
                        material.blue(),
                        material.opacity(),
                        picture));
                return;
            }
        }
    }

    private void put(Material material) {
        current = material;
        materials.put(material.name(), material);
    }

    private static float unit(float value) {
        return value >= 0 ? Math.min(value, 1) : 0;
    }
}
