package io.github.img3d.train;

import io.github.img3d.compute.Backend;
import io.github.img3d.generator.Architecture;
import io.github.img3d.render.Collisions;
import java.util.List;

/** A stage of the chain, recorded on a device, and the same in double precision. */
record ChainCase(Recording recording, ChainScene scene, Batch batch, ExactStage exact) {

    /** Widths below, at and just above a vector's. */
    private static final Architecture NARROW =
            new Architecture(List.of(4, 17, 6, 7), List.of(16, 9), List.of(8), List.of(6, 18, 5, 4, 5, 3));

    private static final int UPSCALE = 5;

    /** Closes the device. */
    static ChainCase fixedViews(Backend backend) {
        var scene = ChainScene.of(NARROW, 1);
        var truth = scene.fixedViews();
        return new ChainCase(record(scene, Stage.PUBLISHED, truth, backend), scene, truth, new ExactFixedViews(truth));
    }

    /** Closes the device. */
    static ChainCase novelViews(Backend backend) {
        var scene = ChainScene.of(NARROW, 1);
        var truth = scene.novelViews();
        var stage = Stage.novelViews(ChainScene.NOVEL, 1, new Collisions.Summed(UPSCALE));
        var exact = exactNovelViews(truth, ExactCameras.published());
        return new ChainCase(record(scene, stage, truth, backend), scene, truth, exact);
    }

    static ExactStage exactNovelViews(Batch truth, ExactCameras cameras) {
        return new ExactNovelViews(truth, cameras, ChainScene.NOVEL, UPSCALE);
    }

    private static Recording record(ChainScene scene, Stage stage, Batch truth, Backend backend) {
        try (backend) {
            return Recording.of(scene.generator(), stage, truth, backend);
        }
    }

    ChainDifferences differences() {
        return differences(exact);
    }

    ChainDifferences differences(ExactStage stage) {
        return new ChainDifferences(NARROW, scene.generator().parameters(), batch.pictures(), stage);
    }
}
