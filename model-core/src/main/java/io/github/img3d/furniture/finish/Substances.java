package io.github.img3d.furniture.finish;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import java.util.Optional;

/** Materials of furniture, in the colours in which it is sold. */
public final class Substances {

    private static final int[] WOODS = {
        0xC69C6D, 0xA67843, 0x8B5A2B, 0x6B4423, 0x4A2C17, 0xD9B98A, 0xE3CBA4, 0xB5813F, 0x7A4A32, 0x3A2418, 0x9C6B45
    };
    private static final int[] METALS = {0x1C1C1E, 0x2B2B2D, 0xB8BABD, 0xD5D7D9, 0x8A8D91, 0xEDEDED, 0x6B4A2E, 0x55585C
    };
    private static final int[] FABRICS = {
        0x2A2A2C, 0x4A4C50, 0x77797C, 0xA3A3A0, 0xCFCBC2, 0xEFECE6, 0xD8C9AE, 0xB89B72, 0x8C6A48, 0x5B3A26,
        0x7A1F1F, 0xB3332B, 0x24324F, 0x3E5C86, 0x2F5D4A, 0x76865A, 0xC99A2E, 0xC8683A, 0x3A7D84, 0x6A4A78
    };
    private static final int[] PLASTICS = {
        0xF2F2F0, 0x18181A, 0xC9252B, 0xE5861E, 0xF0C22E, 0x3E8E4E, 0x2C66A8, 0x8E9295, 0xE8E2D2, 0x5FB3B8, 0x6E4A3A
    };

    private static final int[] WHITES = {0xFFFFFF, 0xF4F4F2, 0xEDE9E0, 0xE4E6E8};
    private static final int[] BLACKS = {0x0C0C0D, 0x161617, 0x1E1A18, 0x262629};

    private Substances() {}

    /** Draws any material; every fourth is nearly white or nearly black, as much furniture is. */
    public static Material any(RandomDraws draws, String name) {
        if (draws.chance(0.25)) {
            return plain(draws, name, draws.chance(0.5) ? WHITES : BLACKS);
        }
        return switch (draws.between(0, 3)) {
            case 0 -> wood(draws, name);
            case 1 -> metal(draws, name);
            case 2 -> soft(draws, name);
            default -> plastic(draws, name);
        };
    }

    public static Material wood(RandomDraws draws, String name) {
        if (draws.chance(0.18)) {
            return plain(draws, name, PLASTICS);
        }
        return draws.chance(0.3) ? plain(draws, name, WOODS) : painted(draws, name, WOODS, TexturePatterns.wood(draws));
    }

    public static Material metal(RandomDraws draws, String name) {
        return plain(draws, name, METALS);
    }

    public static Material soft(RandomDraws draws, String name) {
        return switch (draws.between(0, 5)) {
            case 0, 1 -> plain(draws, name, FABRICS);
            case 2, 3 -> painted(draws, name, FABRICS, TexturePatterns.fabric(draws));
            case 4 -> painted(draws, name, FABRICS, TexturePatterns.leather(draws));
            default -> painted(draws, name, FABRICS, TexturePatterns.pattern(draws));
        };
    }

    public static Material white(RandomDraws draws, String name) {
        return plain(draws, name, WHITES);
    }

    /** Draws a moulded or lacquered material. */
    public static Material plastic(RandomDraws draws, String name) {
        return plain(draws, name, PLASTICS);
    }

    private static Material plain(RandomDraws draws, String name, int[] colours) {
        return material(draws, name, colours, Optional.empty());
    }

    private static Material painted(RandomDraws draws, String name, int[] colours, Picture texture) {
        return material(draws, name, colours, Optional.of(texture));
    }

    private static Material material(RandomDraws draws, String name, int[] colours, Optional<Picture> texture) {
        int rgb = colours[draws.between(0, colours.length - 1)];
        double light = draws.between(0.8, 1.15);
        return new Material(
                name,
                channel(draws, rgb >> 16, light),
                channel(draws, rgb >> 8, light),
                channel(draws, rgb, light),
                1,
                texture);
    }

    private static float channel(RandomDraws draws, int value, double light) {
        return (float) Math.clamp((value & 255) / 255.0 * light + draws.between(-0.04, 0.04), 0.02, 1);
    }
}
