package io.github.img3d.dataset;

import io.github.img3d.furniture.finish.Repainting;
import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.raster.CameraSample;
import io.github.img3d.raster.ColourRaster;
import io.github.img3d.raster.OrthographicView;
import io.github.img3d.source.Fingerprint;
import io.github.img3d.source.NamedMesh;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Renderer of one object's pictures, depth maps, colours and points. Everything random follows from the seed and the
 * object's name.
 */
record ObjectRenderer(NamedMesh object, DatasetSpec spec) {

    /**
     * Renders the object and writes its file.
     *
     * @throws IllegalArgumentException if nothing of the object can be seen
     */
    void write(ObjectFile file, long fingerprint) throws IOException {
        var novelPoses = new ArrayList<Pose>();
        var blocks = blocks(novelPoses);
        var contents = new ObjectContents(
                fingerprint,
                ObjectLabel.of(object),
                spec,
                novelPoses.toArray(Pose[]::new),
                ObjectContents.extents(blocks));
        file.write(contents, blocks);
    }

    /**
     * Renders the blocks of the object's file.
     *
     * @param novelPoses gets the poses of the novel views
     */
    List<StoredBlock> blocks(List<Pose> novelPoses) {
        var random = random();
        var blocks = new ArrayList<>(pictures(random.split()));
        var looking = random.split();
        var fixed = Viewpoints.FIXED.stream().map(this::view).toList();
        fixed.forEach(view -> blocks.add(StoredBlock.fast(DepthCodec.encode(view.depth()))));
        fixed.forEach(view -> blocks.add(StoredBlock.fast(ColourCodec.encode(view.albedo()))));
        for (int n = 0; n < spec.novelViews(); n++) {
            novelPoses.add(Pose.random(looking));
            var view = view(novelPoses.getLast());
            blocks.add(StoredBlock.small(DepthCodec.encode(view.depth())));
        }
        blocks.add(points(random.split().nextLong()));
        return blocks;
    }

    private SplittableRandom random() {
        long name = new Fingerprint().add(object.name()).value();
        return new SplittableRandom(new SplittableRandom(spec.seed()).nextLong() ^ name);
    }

    private List<StoredBlock> pictures(SplittableRandom random) {
        var raster = ColourRaster.random(object.mesh(), random);
        return IntStream.range(0, spec.pictures())
                .mapToObj(view -> dressed(raster, view, random).framed(CameraSample.random(random), spec.pictureSide()))
                .map(picture -> StoredBlock.small(PictureCodec.encode(picture)))
                .toList();
    }

    private ColourRaster dressed(ColourRaster raster, int view, SplittableRandom random) {
        var mesh = Dataset.showsOwnMaterials(view) ? object.mesh() : Repainting.of(object.mesh(), random);
        return raster.dressed(mesh, random);
    }

    private OrthographicView view(Pose pose) {
        return OrthographicView.of(object.mesh(), pose, ObjectFile.DEPTH_SIDE);
    }

    private StoredBlock points(long seed) {
        return StoredBlock.small(PointCodec.encode(SurfaceSamples.uniform(object.mesh(), spec.points(), seed)));
    }
}
