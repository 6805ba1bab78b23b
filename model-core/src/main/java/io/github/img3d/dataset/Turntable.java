package io.github.img3d.dataset;

import io.github.img3d.geometry.Camera;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.CameraSample;
import io.github.img3d.raster.ColourRaster;
import io.github.img3d.raster.Light;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pictures to test a model with: a mesh in its own materials, from every 15° of azimuth as in the paper. Elevation,
 * distance and light differ a little from picture to picture.
 *
 * <p>Cameras and lights are the same for every mesh and never change, so that measured figures stay comparable even
 * when training pictures change.
 */
public final class Turntable {

    public static final int PICTURES = 24;

    static final List<CameraSample> SAMPLES = samples(new SplittableRandom(7));

    private Turntable() {}

    /**
     * Renders all pictures of a mesh, framed, with alpha.
     *
     * @param side pixels along a picture's side
     * @throws IllegalArgumentException if nothing of the mesh can be seen
     */
    public static List<Picture> pictures(TriangleMesh mesh, int side) {
        return shots(mesh, side).stream().map(ColourRaster.Shot::picture).toList();
    }

    /**
     * Renders all pictures of a mesh, framed, with alpha, and with their cameras.
     *
     * @param side pixels along a picture's side
     * @throws IllegalArgumentException if nothing of the mesh can be seen
     */
    public static List<ColourRaster.Shot> shots(TriangleMesh mesh, int side) {
        var raster = ColourRaster.smooth(mesh);
        return SAMPLES.stream().map(sample -> raster.shot(sample, side)).toList();
    }

    /** Renders the picture that shows most of a mesh, obliquely from the front. */
    public static Picture oblique(TriangleMesh mesh, int side) {
        return ColourRaster.smooth(mesh).framed(SAMPLES.get(PICTURES * 21 / 24), side);
    }

    private static List<CameraSample> samples(SplittableRandom random) {
        return IntStream.range(0, PICTURES)
                .mapToObj(k -> new CameraSample(camera(2 * Math.PI * k / PICTURES, random), light(random)))
                .toList();
    }

    private static Camera camera(double azimuth, SplittableRandom random) {
        double elevation = Math.toRadians(random.nextDouble(5, 40));
        return Camera.orbit(azimuth, elevation, 0, Math.toRadians(random.nextDouble(20, 50)));
    }

    private static Light light(SplittableRandom random) {
        double ambient = random.nextDouble(0.45, 0.75);
        var toKey = Light.direction(random.nextDouble(2 * Math.PI), Math.toRadians(random.nextDouble(20, 80)));
        return new Light(
                ambient, random.nextDouble(0.35, 1.2 - ambient), toKey, 0, toKey, random.nextDouble(0.6), false);
    }
}
