package io.github.img3d.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.geometry.Viewpoints;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points of maps X=w, Y=h, Z=0.7+0.001h+0.0005w, computed elsewhere in double precision and rounded to six digits. */
@Tag("tornado")
class FusionGoldenTest {

    private static final int SIDE = 128;
    private static final int PIXELS = SIDE * SIDE;
    private static final Floats POINTS = Floats.of("points", new float[4 * Viewpoints.FIXED.size() * PIXELS]);

    @BeforeAll
    static void fuse() {
        var maps = Floats.of("maps", maps());
        var poses = Floats.of("viewToObject", Viewpoints.viewToObject(SIDE, SIDE, Viewpoints.FIXED.size()));
        var fuse = new FusionLaunch.Fuse(maps, poses, POINTS, 1, Viewpoints.FIXED.size(), PIXELS);
        try (var backend = DeviceUnderTest.open()) {
            backend.prepare(new Program(List.of(fuse), List.of(maps), List.of(POINTS)))
                    .run();
        }
    }

    @ParameterizedTest(name = "view {0}, row {1}, column {2}")
    @CsvSource({
        "0,  0,  0,   0.322634, -0.384472,  0.581453",
        "0, 64, 64,   0.117779,  0.117779,  0.117779",
        "3, 10,100,   0.232539, -0.165208,  0.483024",
        "7,127,  5,  -0.223436,  0.428429, -0.500308"
    })
    void pointsOfKnownMapsLieWhereTheMethodPutsThem(int v, int h, int w, float x, float y, float z) {
        int i = v * PIXELS + h * SIDE + w;
        int row = Viewpoints.FIXED.size() * PIXELS;
        float[] points = POINTS.array();

        assertArrayEquals(
                new float[] {x, y, z, v},
                new float[] {points[i], points[row + i], points[2 * row + i], points[3 * row + i]},
                1e-6f);
    }

    private static float[] maps() {
        int views = Viewpoints.FIXED.size();
        float[] maps = new float[PIXELS * 4 * views];
        for (int p = 0; p < PIXELS; p++) {
            for (int v = 0; v < views; v++) {
                int m = p * 4 * views + v;
                maps[m] = p % SIDE;
                maps[m + views] = p / SIDE;
                maps[m + 2 * views] = (float) (0.7 + 0.001 * (p / SIDE) + 0.0005 * (p % SIDE));
                maps[m + 3 * views] = v;
            }
        }
        return maps;
    }
}
