package io.github.img3d.io.gltf;

import java.util.Optional;

/**
 * The look of a primitive.
 *
 * @param material its number in the mesh's palette
 * @param linear red, green and blue in linear light, for vertices of several colours
 * @param mapping how its texture lies on it, if it has one
 */
record Look(int material, float[] linear, Optional<Mapping> mapping) {

    /** Returns the value that pictures have for linear light, in [0,1]. */
    static float shown(double linear) {
        if (!(linear > 0)) {
            return 0;
        }
        return (float) Math.min(1, linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
    }
}
