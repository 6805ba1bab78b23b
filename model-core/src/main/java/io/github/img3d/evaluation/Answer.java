package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import io.github.img3d.inference.Inference;
import io.github.img3d.metric.Outline;
import io.github.img3d.ownview.FusedView;
import java.util.Optional;

/**
 * A model's answer to a picture.
 *
 * @param cloud may have no points
 * @param camera estimated, if the model does so; its crop leads to the framed picture at {@link Outline#SIDE} pixels a side
 */
record Answer(PointCloud cloud, Optional<Camera> camera) {

    /** The answer to a picture without an object. */
    static final Answer NONE = new Answer(new PointCloud(new float[0]), Optional.empty());

    /** @param side pixels a side of the framed picture that was given */
    static Answer of(Inference.Prediction prediction, int side) {
        var camera = prediction
                .own()
                .map(FusedView::camera)
                .map(seen -> seen.cropped(seen.crop().resized(side, Outline.SIDE)));
        return new Answer(prediction.cloud(), camera);
    }
}
