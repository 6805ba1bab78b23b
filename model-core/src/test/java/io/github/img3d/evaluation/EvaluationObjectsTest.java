package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.inference.Preprocessing;
import io.github.img3d.progress.Counter;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
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
        var heard = Collections.synchronizedList(new ArrayList<Progress>());
        var hours = new AtomicLong();
        var counter = new Counter("drawing", 3, heard::add, () -> hours.incrementAndGet() * 3_600_000_000_000L);
        var source = MeshSources.parse(meshes.toString(), 1);

        var objects = EvaluationObjects.of(source, only, List.of(), new Preprocessing(Optional.empty(), 64), counter)
                .read();

        assertThat(objects).extracting("name").containsExactly("b.obj");
        assertThat(heard)
                .hasSize(3)
                .last()
                .extracting(Progress::task, Progress::count)
                .containsExactly("drawing", new Count(3, 3, "object"));
    }
}
