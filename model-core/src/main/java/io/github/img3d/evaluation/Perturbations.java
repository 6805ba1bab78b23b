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

/** Perturbations of pictures, with the distances by which the clouds distances. */
final class Perturbations {

    private final Preprocessing preprocessing;
    private final Function<InputPicture, PointCloud> model;
    private final Map<Perturbation, List<Double>> distances = new EnumMap<>(Perturbation.class);

    Perturbations(Preprocessing preprocessing, Function<InputPicture, PointCloud> model) {
        this.preprocessing = preprocessing;
        this.model = model;
    }

    /** Perturbs one more picture; a picture that gives no cloud as it is tells nothing here. */
    void perturb(Picture picture) {
        try {
            var cutOut = preprocessing.cutOut(picture);
            searchable(cutOut).ifPresent(before -> perturb(cutOut, before));
        } catch (NoObjectException e) {
            // this failure is counted where pictures are scored
        }
    }

    List<Invariance> invariance() {
        return distances.entrySet().stream()
                .map(perturbation -> Invariance.of(perturbation.getKey(), perturbation.getValue()))
                .toList();
    }

    private void perturb(Picture cutOut, SearchableCloud before) {
        for (var perturbation : Perturbation.values()) {
            double distance = searchable(perturbation.apply(cutOut))
                    .map(after -> Invariance.between(before, after))
                    .orElse(Double.NaN);
            distances.computeIfAbsent(perturbation, _ -> new ArrayList<>()).add(distance);
        }
    }

    private Optional<SearchableCloud> searchable(Picture picture) {
        return Optional.of(model.apply(InputPicture.of(picture, preprocessing)))
                .filter(cloud -> cloud.size() > 0)
                .map(cloud -> SearchableCloud.of("predicted cloud", cloud));
    }
}
