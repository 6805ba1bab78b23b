package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KatorLegaz/47 Armchair|Living room|chairs",
                "KatorLegaz/4 Futon couch|Living room|sofas",
                "Scopia/288 Convertible sofa BZ|Bedroom|sofas",
                "KatorLegaz/49 Bar stool|Living room|stools, benches",
                "Scopia/12 Wood bank|Exterior|stools, benches",
                "Scopia/27 Table|Living room|tables",
                "Scopia/30 Vase|Living room|Living room",
                "Scopia/59 Seat Leon|Vehicles|Vehicles"
            })
    void furnitureIsToldApartByItsNamesAndOthersByTheirCategory(String name, String category, String kind) {
        var mesh = new TriangleMesh(new float[0], new int[0], new float[0], new int[0], List.of());

        assertThat(ObjectKinds.of(new NamedMesh(name, category, "", mesh))).isEqualTo(kind);
    }
}
