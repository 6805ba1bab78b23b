package io.github.img3d.io.gltf;

import io.github.img3d.image.Picture;
import java.util.Arrays;

/** The meaning of alpha in a material and its texture; holes are where their product is below a half. */
record Alpha(Mode mode, float factor, double cutoff) {

    enum Mode {
        OPAQUE,
        MASK,
        BLEND
    }

    static Alpha of(GltfJson.Material material, float factor) {
        Mode mode = Arrays.stream(Mode.values())
                .filter(known -> known.name().equals(material.alphaMode()))
                .findFirst()
                .orElse(Mode.OPAQUE);
        double cutoff = material.alphaCutoff() == null ? 0.5 : material.alphaCutoff();
        return switch (mode) {
            case OPAQUE -> new Alpha(mode, 1, 0);
            case MASK -> new Alpha(mode, factor, cutoff);
            case BLEND -> new Alpha(mode, Math.clamp(factor, 0, 1), 0);
        };
    }

    /** Returns the opacity of a material without a texture. */
    float alone() {
        return mode == Mode.MASK ? (factor >= cutoff ? 1 : 0) : factor;
    }

    /** Returns the opacity of a material beside a texture that this was applied to. */
    float besideTexture() {
        return mode == Mode.MASK ? 1 : factor;
    }

    /** Returns the texture with an alpha that only counts where the material says so. */
    Picture applied(Picture texture) {
        if (mode == Mode.BLEND) {
            return texture;
        }
        int[] argb = texture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            boolean solid = mode == Mode.OPAQUE || (argb[i] >>> 24) / 255.0 * factor >= cutoff;
            argb[i] = argb[i] & 0xFFFFFF | (solid ? 0xFF000000 : 0);
        }
        return new Picture(texture.width(), texture.height(), argb);
    }
}
