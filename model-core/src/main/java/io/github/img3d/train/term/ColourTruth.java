package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/** Colours of the fixed views, recoloured as the picture is; none for a picture in other materials than the object's own. */
public record ColourTruth() implements Truth {

    /** {@code [B,P,3V]} */
    public static final Target COLOURS = new Target("colours of fixed views");

    /** {@code [B,P,3V]}: 1 where the object is, else 0. */
    public static final Target SHOWN = new Target("shown colours of fixed views");

    @Override
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        int side = architecture.mapSide();
        var shape = Shape.of(batch, side * side, 3 * architecture.views());
        return Map.of(COLOURS, shape, SHOWN, shape);
    }

    @Override
    public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
            throws IOException {
        float[] colours = targets.of(COLOURS);
        int start = targets.start(COLOURS, b);
        if (Dataset.showsOwnMaterials(example.view())) {
            dataset.fixedColours(example.object(), colours, targets.of(SHOWN), start);
        }
        example.augmentation()
                .recolouring()
                .apply(
                        colours,
                        start,
                        targets.size(COLOURS),
                        targets.architecture().views());
    }
}
