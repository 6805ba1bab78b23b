package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request.CloudFormat;
import io.github.img3d.worker.protocol.Request.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void wordsAreConstantsInAnyLetters() throws InvalidParameter {
        assertEquals(Precision.HALF, Choice.of(Precision.class, "precision", " Half"));
        assertEquals(
                List.of(CloudFormat.XYZ, CloudFormat.PLY),
                Choice.of(CloudFormat.class, "formats", List.of("xyz", " ", "PLY ", "xyz")));
    }

    @Test
    void anUnknownWordSaysWhatIsKnown() {
        var e = assertThrows(InvalidParameter.class, () -> Choice.of(Precision.class, "precision", "double"));
        assertEquals("`precision` is 'double', expected 'full', 'half', 'compact'", e.getMessage());
    }

    @Test
    void oneUnknownWordAmongOthersIsNamed() {
        var e = assertThrows(
                InvalidParameter.class, () -> Choice.of(CloudFormat.class, "formats", List.of("ply", "stl")));
        assertEquals("`formats` is 'stl', expected 'ply', 'xyz', 'glb'", e.getMessage());
    }

    @Test
    void noWordAtAllSaysWhatIsKnown() {
        var e = assertThrows(InvalidParameter.class, () -> Choice.of(CloudFormat.class, "formats", List.of(" ")));
        assertEquals("no formats named, expected some of ply, xyz, glb: correct `formats`", e.getMessage());
    }
}
