package io.github.img3d.furniture.cabinet;

import static io.github.img3d.furniture.shape.Vectors.along;
import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.Material;

/**
 * The look of all doors and drawers of one cabinet.
 *
 * @param gap width of the gap around them, in metres
 * @param rim width of a raised frame; 0 is none
 */
record Fronts(Material face, Material metal, Handle handle, double gap, double rim, double thick) {

    enum Handle {
        NONE,
        KNOB,
        BAR,
        GRIP
    }

    static Fronts draw(RandomDraws draws, Material box) {
        Material face = draws.chance(0.6) ? box : Substances.any(draws, "front");
        return new Fronts(
                face,
                Substances.metal(draws, "handle"),
                draws.pick(Handle.values()),
                draws.between(0.002, 0.012),
                draws.chance(0.5) ? 0 : draws.between(0.04, 0.07),
                draws.between(0.014, 0.024));
    }

    void drawer(Solids to, double[] middle, double width, double height) {
        face(to, middle, width, height);
        grip(to, along(middle, at(0, -1, 0), thick), at(1, 0, 0), width);
    }

    /**
     * Builds a door.
     *
     * @param hand 1 for a handle on the right, −1 for one on the left
     */
    void door(Solids to, double[] middle, double width, double height, int hand) {
        face(to, middle, width, height);
        double[] side = at(middle[0] + hand * (width / 2 - 0.045), middle[1] - thick, middle[2]);
        grip(to, side, at(0, 0, 1), height);
    }

    private void face(Solids to, double[] middle, double width, double height) {
        to.paint(face);
        double w = width - 2 * gap;
        double h = height - 2 * gap;
        Parts.board(to, along(middle, at(0, -1, 0), thick / 2), w, thick, h);
        if (rim > 0 && w > 3 * rim && h > 3 * rim) {
            for (int side = -1; side <= 1; side += 2) {
                double y = middle[1] - thick - 0.004;
                Parts.board(to, at(middle[0], y, middle[2] + side * (h - rim) / 2), w, 0.016, rim);
                Parts.board(to, at(middle[0] + side * (w - rim) / 2, y, middle[2]), rim, 0.016, h - 2 * rim);
            }
        }
    }

    private void grip(Solids to, double[] at, double[] direction, double room) {
        to.paint(metal);
        double[] out = along(at, at(0, -1, 0), 0.03);
        switch (handle) {
            case NONE -> {}
            case KNOB -> Parts.rod(to, out, at, 0.015, 0.008);
            case BAR -> bar(to, out, direction, Math.min(0.3 * room, 0.3), 0.006);
            case GRIP -> bar(to, out, direction, Math.min(0.3 * room, 0.07), 0.008);
        }
    }

    private static void bar(Solids to, double[] middle, double[] direction, double reach, double r) {
        Parts.rod(to, along(middle, direction, -reach / 2), along(middle, direction, reach / 2), r, r);
        for (int end = -1; end <= 1; end += 2) {
            double[] from = along(middle, direction, end * reach * 0.4);
            Parts.rod(to, from, along(from, at(0, 1, 0), 0.03), r * 0.8, r * 0.8);
        }
    }
}
