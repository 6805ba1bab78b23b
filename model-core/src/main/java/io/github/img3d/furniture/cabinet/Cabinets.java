package io.github.img3d.furniture.cabinet;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.cabinet.Columns.Compartment;
import io.github.img3d.furniture.cabinet.Columns.Front;
import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.furniture.shape.Footprint;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;

/** Builder of a cabinet: feet, box, columns, a top that may reach over. */
final class Cabinets {

    private final Solids to = new Solids();
    private final RandomDraws draws;
    private final Plan plan;
    private final Material box;
    private final Fronts fronts;
    private final boolean backless;

    private Cabinets(RandomDraws draws, Plan plan, boolean open) {
        this.draws = draws;
        this.plan = plan;
        box = draws.chance(0.7) ? Substances.wood(draws, "box") : Substances.any(draws, "box");
        fronts = Fronts.draw(draws, box);
        backless = open && draws.chance(0.3);
    }

    static TriangleMesh make(RandomDraws draws, Plan plan, Columns kind) {
        var cabinet = new Cabinets(draws, plan, kind == Columns.SHELVES);
        cabinet.feet();
        cabinet.box();
        cabinet.columns(kind);
        cabinet.top();
        return cabinet.to.mesh();
    }

    private void feet() {
        if (plan.feet() == 0) {
            return;
        }
        to.paint(draws.chance(0.6) ? box : Substances.metal(draws, "feet"));
        if (plan.feet() < 0.1 && draws.chance(0.5)) {
            Parts.block(
                    to,
                    at(0, 0.015, plan.feet() / 2),
                    at(plan.width() / 2 - 0.02, plan.depth() / 2 - 0.03, plan.feet() / 2),
                    0.002,
                    0);
            return;
        }
        var foot = new Footprint(plan.width(), plan.depth(), plan.feet() + 0.01, 0.01, draws.between(0.8, 1.8));
        double r = 0.02 * foot.stoutness();
        double x = plan.width() / 2 - r - 0.01;
        double y = plan.depth() / 2 - r - 0.01;
        double splay = draws.chance(0.4) ? plan.feet() * 0.2 : 0;
        to.bothSides(() -> {
            for (int side = -1; side <= 1; side += 2) {
                Parts.post(to, at(x + splay, side * (y + splay), 0), at(x, side * y, foot.under()), r * 0.7, r);
            }
        });
    }

    private void box() {
        to.paint(box);
        double middle = (plan.feet() + plan.height()) / 2;
        double high = plan.height() - plan.feet();
        to.bothSides(() ->
                Parts.board(to, at((plan.width() - plan.wall()) / 2, 0, middle), plan.wall(), plan.depth(), high));
        shelf(plan.feet() + plan.wall() / 2);
        shelf(plan.height() - plan.wall() / 2);
        if (!backless) {
            Parts.board(to, at(0, plan.depth() / 2 - 0.008, middle), plan.width() - 0.01, 0.012, high - 0.01);
        }
    }

    private void shelf(double z) {
        Parts.board(to, at(0, 0, z), plan.width() - plan.wall(), plan.depth(), plan.wall());
    }

    /** Builds the columns; left and right are alike as often as not. */
    private void columns(Columns kind) {
        int count = kind.count(draws, plan);
        double pitch = (plan.width() - plan.wall()) / count;
        boolean alike = kind == Columns.SHELVES || kind == Columns.DRAWERS || draws.chance(0.5);
        List<Compartment> first = kind.column(draws, plan);
        for (int k = 0; k < count; k++) {
            double x = (k + 0.5) * pitch - (plan.width() - plan.wall()) / 2;
            if (k > 0) {
                to.paint(box);
                double middle = (plan.feet() + plan.height()) / 2;
                Parts.board(to, at(x - pitch / 2, 0, middle), plan.wall(), plan.depth() * 0.97, plan.inside());
            }
            column(alike ? first : kind.column(draws, plan), x, pitch - plan.wall(), k < count / 2.0 ? 1 : -1);
        }
    }

    /**
     * Builds a column.
     *
     * @param hand the side of a door's handle
     */
    private void column(List<Compartment> pile, double x, double width, int hand) {
        double low = plan.feet() + plan.wall();
        for (Compartment compartment : pile) {
            double high = compartment.share() * plan.inside();
            if (low > plan.feet() + plan.wall()) {
                to.paint(box);
                Parts.board(to, at(x, 0, low), width, plan.depth() * 0.96, plan.wall() * 0.8);
            }
            double z = low + high / 2;
            if (compartment.front() == Front.DRAWER) {
                fronts.drawer(to, at(x, plan.front(), z), width, high);
            } else if (compartment.front() == Front.DOOR) {
                fronts.door(to, at(x, plan.front(), z), width, high, hand);
            }
            low += high;
        }
    }

    private void top() {
        if (draws.chance(0.45)) {
            to.paint(draws.chance(0.6) ? box : Substances.any(draws, "top"));
            double over = draws.between(0.0, 0.04);
            double thick = draws.between(0.015, 0.05);
            Parts.board(
                    to,
                    at(0, -over / 2, plan.height() + thick / 2),
                    plan.width() + 2 * over,
                    plan.depth() + over,
                    thick);
        }
    }
}
