package io.github.img3d.io.gltf;

import io.github.img3d.io.gltf.GltfJson.TextureInfo;
import io.github.img3d.io.gltf.GltfJson.Transform;
import org.jspecify.annotations.Nullable;

/**
 * The use of texture coordinates: (u,v) ↦ M·(u,v) + t, then turned from glTF's, where v runs down, to ours.
 *
 * @param coordinates the attribute they are in
 */
record Mapping(String coordinates, double uu, double uv, double vu, double vv, double u, double v) {

    static Mapping of(TextureInfo texture) {
        Transform transform =
                texture.extensions() == null ? null : texture.extensions().transform();
        if (transform == null) {
            return new Mapping("TEXCOORD_" + texture.texCoord(), 1, 0, 0, 1, 0, 0);
        }
        double[] offset = pair(transform.offset(), 0);
        double[] scale = pair(transform.scale(), 1);
        double cos = Math.cos(transform.rotation());
        double sin = Math.sin(transform.rotation());
        int set = transform.texCoord() == null ? texture.texCoord() : transform.texCoord();
        return new Mapping(
                "TEXCOORD_" + set,
                cos * scale[0],
                sin * scale[1],
                -sin * scale[0],
                cos * scale[1],
                offset[0],
                offset[1]);
    }

    float right(double givenU, double givenV) {
        return (float) (uu * givenU + uv * givenV + u);
    }

    float up(double givenU, double givenV) {
        return (float) (1 - (vu * givenU + vv * givenV + v));
    }

    private static double[] pair(double @Nullable [] given, double otherwise) {
        return given != null && given.length == 2 ? given : new double[] {otherwise, otherwise};
    }
}
