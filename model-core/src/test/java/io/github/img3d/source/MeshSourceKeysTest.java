package io.github.img3d.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.furniture.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of meshes, of which none may stand for two meshes. */
class MeshSourceKeysTest {

    private static final Procedural SEATS = new Procedural(Family.SEATS, 3, 1);

    @TempDir
    Path folder;

    /** Writes a catalogue of two pieces. */
    private CatalogueSource catalogue(String name, double width, String licence) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("PluginFurnitureCatalog.properties"));
            zip.write(
                    ("name#1=Chair\nmodel#1=a.obj\nname#11=Chair\nmodel#11=a.obj\nlicense=" + licence).getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("a.obj"));
            zip.write("v 0 0 0\nv %.1f 0 0\nv 0 1 0\nf 1 2 3\n".formatted(width).getBytes(UTF_8));
        }
        return CatalogueSource.of(file, _ -> true);
    }

    private static List<MeshSource> changed(MeshSource source) {
        return List.of(
                source,
                new ZUp(source),
                new Stretched(source, 3, 1),
                new Stretched(source, 2, 11),
                new Stretched(new ZUp(source), 2, 1),
                new ZUp(new Stretched(source, 2, 1)));
    }

    /** Collects the fingerprint of each mesh and its label by key, and checks that equal keys have equal ones. */
    private static void collect(MeshSource source, HashMap<String, Long> known) throws IOException {
        for (int number = 0; number < source.size(); number++) {
            var mesh = source.mesh(number);
            long made = new Fingerprint()
                    .add(mesh.name() + "|" + mesh.original() + "|" + mesh.category() + "|" + mesh.licence())
                    .add(mesh.mesh())
                    .value();
            String key = source.key(number).orElseThrow();
            assertThat(known.getOrDefault(key, made)).as(key).isEqualTo(made);
            known.put(key, made);
        }
    }

    @Test
    void keysDifferWheneverTheMeshesDo() throws IOException {
        var sources = new ArrayList<MeshSource>();
        sources.addAll(changed(SEATS));
        sources.addAll(changed(new Procedural(Family.SEATS, 13, 11)));
        sources.addAll(changed(new Procedural(Family.TABLES, 2, 1)));
        sources.addAll(changed(catalogue("a.sh3f", 2, "CC0")));
        sources.addAll(changed(catalogue("b.sh3f", 2, "CC0")));
        var joined = new JoinedSources(List.copyOf(sources));
        var known = new HashMap<String, Long>();

        collect(joined, known);
        collect(new Stretched(joined, 2, 1), known);

        assertThat(known.values().stream().distinct()).hasSizeGreaterThan(100);
    }

    @Test
    void aCatalogueThatIsWrittenAnewHasOtherKeys() throws IOException {
        var known = new HashMap<String, Long>();
        collect(catalogue("a.sh3f", 2, "CC0"), known);
        var changed = catalogue("a.sh3f", 3, "CC0");
        Files.setLastModifiedTime(changed.file(), FileTime.fromMillis(1));
        collect(changed, known);
        collect(catalogue("a.sh3f", 3, "CC-BY 4.0"), known);

        assertThat(known).hasSize(6);
    }

    @Test
    void theKeyOfAMeshStaysTheSameWhateverStandsBeforeIt() {
        var alone = new Stretched(SEATS, 2, 5);
        var second = new Stretched(new JoinedSources(List.of(new Procedural(Family.LAMPS, 4, 1), SEATS)), 2, 5);

        for (int number = 0; number < alone.size(); number++) {
            assertThat(second.key(8 + number)).isEqualTo(alone.key(number)).isPresent();
        }
    }
}
