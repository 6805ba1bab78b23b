package io.github.img3d.dataset;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.source.Fingerprint;
import io.github.img3d.source.NamedMesh;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A number computed from what this build's renderer makes of reference objects. It changes by itself when the renderer
 * changes, whereas somebody would have to raise a version number.
 */
final class RendererSignature {

    private static final int OBJECTS = 4;
    private static final DatasetSpec SPEC = new DatasetSpec(12, ObjectFile.PICTURE_SIDE, 2, 32, 1);

    static final long VALUE = value();

    private RendererSignature() {}

    private static long value() {
        var signature = new Fingerprint();
        for (int i = 0; i < OBJECTS; i++) {
            var object = new NamedMesh("reference " + i, "", "", bentStrip());
            for (StoredBlock block : new ObjectRenderer(object, SPEC).render().blocks()) {
                signature.add(block.stored());
            }
        }
        return signature.value();
    }

    /** Returns four triangles with two materials, a texture, a soft and a sharp edge. */
    private static TriangleMesh bentStrip() {
        int[] texels = new int[64];
        Arrays.setAll(texels, i -> 0xFF000000 | i * 0x030507);
        var cloth = new Material("cloth", 0.9f, 0.7f, 0.5f, 1, Optional.of(new Picture(8, 8, texels)));
        float[] positions = {
            -.4f, -.1f, -.1f, -.4f, .1f, -.1f, 0, -.1f, -.06f, 0, .1f, -.06f, .4f, -.1f, .1f, .4f, .1f, .1f
        };
        float[] uv = {0, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 2, 2, 0, 2, 0, 2, 2, 0, 2};
        return new TriangleMesh(
                positions,
                new int[] {0, 1, 2, 2, 3, 1, 2, 3, 4, 4, 5, 3},
                uv,
                new int[] {0, 0, 1, 1},
                List.of(cloth, Material.plain("paint", 0.2f, 0.4f, 0.6f)));
    }
}
