package io.github.img3d.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Armchair|Living room|seats",
                "Sofa 2 seats|Living room|seats",
                "Bar stool|Kitchen|seats",
                "Little bank|Exterior|seats",
                "Puff|Living room|seats",
                "Futon couch|Living room|seats",
                "Table|Living room|tables",
                "Table with tablecloth|Living room|tables",
                "Wooden desk|Office|tables",
                "Bunk bed|Bedroom|beds",
                "Futon|Bedroom|beds",
                "Bedside table|Bedroom|cabinets",
                "Drawers cabinet|Kitchen|cabinets",
                "TV stand|Living room|cabinets",
                "Desk lamp|Lights|lamps",
                "Hanging light|Lights|lamps",
                "Seat Leon|Vehicles|''",
                "Workbench|Miscellaneous|''",
                "Abdominal bench|Miscellaneous|''",
                "Opened convertible sofa BZ|Bedroom|''",
                "Tablet|Miscellaneous|''",
                "Table fan|Miscellaneous|''",
                "Chest freezer|Kitchen|''",
                "Flower box|Exterior|''",
                "Wall switch|Miscellaneous|''",
                "Flashlight|Lights|''",
                "Wheelchair|Miscellaneous|''"
            })
    void piecesAreKnownByTheirNamesAndOfOneFamilyAtMost(String name, String category, String expected) {
        String families = Arrays.stream(Family.values())
                .filter(family -> family.includes(name, category))
                .map(Family::toString)
                .collect(Collectors.joining(","));

        assertThat(families).isEqualTo(expected);
    }
}
