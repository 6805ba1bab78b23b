package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.segmentation.NoObjectException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes pictures without changing what is in them, and keeps how far the clouds moved. */
final class Perturbations {

    private final Preprocessing preparation;
    private final Function<InputPicture, PointCloud> model;
    private final Map<Perturbation, List<Double>> moved = new EnumMap<>(Perturbation.class);

    Perturbations(Preprocessing preparation, Function<InputPicture, PointCloud> model) {
        this.preparation = preparation;
        this.model = model;
    }

    /** One more picture; what gives no cloud as it is tells nothing here. */
    void disturb(Picture picture) {
        try {
            var cutOut = preparation.cutOut(picture);
            searchable(cutOut).ifPresent(before -> disturb(cutOut, before));
        } catch (NoObjectException e) {
            // counted where pictures are scored
        }
    }

    List<Invariance> invariance() {
        return moved.entrySet().stream()
                .map(change -> Invariance.of(change.getKey(), change.getValue()))
                .toList();
    }

    private void disturb(Picture cutOut, SearchableCloud before) {
        for (var change : Perturbation.values()) {
            double distance = searchable(change.of(cutOut))
                    .map(after -> Invariance.between(before, after))
                    .orElse(Double.NaN);
            moved.computeIfAbsent(change, _ -> new ArrayList<>()).add(distance);
        }
    }

    private Optional<SearchableCloud> searchable(Picture picture) {
        return Optional.of(model.apply(InputPicture.of(picture, preparation)))
                .filter(cloud -> cloud.size() > 0)
                .map(cloud -> SearchableCloud.of("predicted cloud", cloud));
    }
}
