package io.github.img3d.raster;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import java.util.SplittableRandom;

/** Ways to read a texture at u (to the right) and v (upwards from the lower edge). Textures repeat. */
enum Texels {
    NEAREST {
        @Override
        int read(Picture texture, double u, double v) {
            return at(texture, (int) Math.floor(u * texture.width()), (int) Math.floor((1 - v) * texture.height()));
        }
    },
    BILINEAR {
        @Override
        int read(Picture texture, double u, double v) {
            double x = u * texture.width() - 0.5;
            double y = (1 - v) * texture.height() - 0.5;
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            int dx = (int) ((x - left) * 256);
            int dy = (int) ((y - top) * 256);
            int above = mix(at(texture, left, top), at(texture, left + 1, top), dx);
            int under = mix(at(texture, left, top + 1), at(texture, left + 1, top + 1), dx);
            return mix(above, under, dy);
        }
    };

    /** Returns alpha, red, green and blue as {@link Picture} has them. */
    abstract int read(Picture texture, double u, double v);

    /** Reads the texture at a point of a triangle, given the weights of its corners. */
    int read(Picture texture, TriangleMesh mesh, int triangle, double[] weights) {
        float[] uv = mesh.textureCoordinates();
        int at = 6 * triangle;
        double u = weights[0] * uv[at] + weights[1] * uv[at + 2] + weights[2] * uv[at + 4];
        double v = weights[0] * uv[at + 1] + weights[1] * uv[at + 3] + weights[2] * uv[at + 5];
        return read(texture, u, v);
    }

    static Texels random(SplittableRandom random) {
        return random.nextBoolean() ? BILINEAR : NEAREST;
    }

    private static int at(Picture texture, int x, int y) {
        int row = Math.floorMod(y, texture.height());
        return texture.argb()[row * texture.width() + Math.floorMod(x, texture.width())];
    }

    /** Blends each channel from {@code a} towards {@code b}, by {@code part} of 256 of the way. */
    private static int mix(int a, int b, int part) {
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int from = a >>> shift & 255;
            int to = b >>> shift & 255;
            mixed |= from + ((to - from) * part >> 8) << shift;
        }
        return mixed;
    }
}
