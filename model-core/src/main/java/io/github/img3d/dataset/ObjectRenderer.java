package io.github.img3d.dataset;

import io.github.img3d.furniture.finish.Repainting;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.raster.CameraSample;
import io.github.img3d.raster.ColourRaster;
import io.github.img3d.raster.OrthographicView;
import io.github.img3d.raster.RayImage;
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

    /** An object as it is rendered: all that its file holds but the label and numbers. */
    record Rendered(List<Camera> cameras, int symmetry, List<Pose> novelPoses, List<StoredBlock> blocks) {}

    /**
     * Renders the object and writes its file.
     *
     * @throws IllegalArgumentException if nothing of the object can be seen
     */
    void write(ObjectFile file, long fingerprint) throws IOException {
        var rendered = render();
        var contents = new ObjectContents(
                fingerprint,
                ObjectLabel.of(object),
                spec,
                rendered.cameras().toArray(Camera[]::new),
                rendered.symmetry(),
                rendered.novelPoses().toArray(Pose[]::new),
                ObjectContents.extents(rendered.blocks()));
        file.write(contents, rendered.blocks());
    }

    /** Renders all that the object's file holds. */
    Rendered render() {
        var random = random();
        var pictures = pictures(random.split());
        var looking = random.split();
        var blocks = new ArrayList<StoredBlock>();
        pictures.forEach(seen ->
                blocks.add(StoredBlock.small(PictureCodec.encode(seen.shot().picture()))));
        pictures.forEach(seen ->
                blocks.add(StoredBlock.small(DepthCodec.encode(seen.rays().first()))));
        pictures.forEach(seen ->
                blocks.add(StoredBlock.small(DepthCodec.encode(seen.rays().last()))));
        pictures.forEach(seen ->
                blocks.add(StoredBlock.small(ColourCodec.encode(seen.rays().albedo()))));
        var fixed = Viewpoints.FIXED.stream().map(this::view).toList();
        fixed.forEach(view -> blocks.add(StoredBlock.fast(DepthCodec.encode(view.depth()))));
        fixed.forEach(view -> blocks.add(StoredBlock.fast(ColourCodec.encode(view.albedo()))));
        var novelPoses = new ArrayList<Pose>();
        for (int n = 0; n < spec.novelViews(); n++) {
            novelPoses.add(Pose.random(looking));
            var view = view(novelPoses.getLast());
            blocks.add(StoredBlock.small(DepthCodec.encode(view.depth())));
        }
        blocks.add(points(random.split().nextLong()));
        var cameras = pictures.stream().map(seen -> seen.shot().camera()).toList();
        return new Rendered(cameras, Symmetry.of(object.mesh()).order(), novelPoses, blocks);
    }

    private SplittableRandom random() {
        long name = new Fingerprint().add(object.name()).value();
        return new SplittableRandom(new SplittableRandom(spec.seed()).nextLong() ^ name);
    }

    /** A picture, and the surfaces on its rays. */
    private record Seen(ColourRaster.Shot shot, RayImage rays) {}

    private List<Seen> pictures(SplittableRandom random) {
        var raster = ColourRaster.random(object.mesh(), random);
        return IntStream.range(0, spec.pictures())
                .mapToObj(view -> seen(dressed(raster, view, random), random))
                .toList();
    }

    private Seen seen(ColourRaster dressed, SplittableRandom random) {
        var shot = dressed.shot(CameraSample.random(random), spec.pictureSide());
        return new Seen(shot, dressed.rays(shot.camera(), spec.pictureSide()));
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
