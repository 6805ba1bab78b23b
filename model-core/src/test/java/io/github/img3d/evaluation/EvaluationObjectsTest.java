package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.inference.Preprocessing;
import io.github.img3d.source.MeshSources;
import io.github.img3d.source.NameList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationObjectsTest {

    private static final String WEDGE = "v 0 0 0\nv 1 0 0\nv 0 1 1\nv 0 0 2\nf 1 2 3\nf 1 3 4\nf 2 3 4\n";

    @TempDir
    Path folder;

    @Test
    void objectsThatAreNotWantedCountAsDone() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        for (var name : List.of("a.obj", "b.obj", "c.obj")) {
            Files.writeString(meshes.resolve(name), WEDGE);
        }
        var only = NameList.of(Files.writeString(folder.resolve("only.txt"), "b.obj"));
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var hours = new AtomicLong();
        var progress = new Progress("drawing", 3, lines::add, () -> hours.incrementAndGet() * 3_600_000_000_000L);
        var source = MeshSources.parse(meshes.toString(), 1);

        var objects = EvaluationObjects.of(source, only, List.of(), new Preprocessing(Optional.empty(), 64), progress)
                .read();

        assertThat(objects).extracting("name").containsExactly("b.obj");
        assertThat(lines).hasSize(3).last().asString().startsWith("drawing 3/3 ");
    }
}
