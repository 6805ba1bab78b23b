package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.ProjectionLaunch.Project;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stage's losses and gradients as a training step records them, and the decisions that its maps led to.
 *
 * @param gradients by parameter
 */
record Recording(float mask, float distance, Map<String, float[]> gradients, Decisions decisions) {

    static Recording of(StructureGenerator generator, Stage stage, Batch batch, Backend backend) {
        var tape = new Tape();
        tape.differentiate(generator.parameters());
        var architecture = generator.architecture();
        int side = architecture.pictureSide();
        int size = batch.pictures().length / (side * side * 3);
        var pictures = tape.input("pictures", Shape.of(size, side, side, 3));
        var generated = generator.generate(tape, pictures);
        var maps = tape.keep(generated.maps());
        var truth = stage.inputs(tape, architecture, size);
        var losses = stage.record(tape, architecture, generated, truth);
        tape.backward();
        var gradients = new LinkedHashMap<String, float[]>();
        for (Tensor parameter : generator.parameters()) {
            gradients.put(parameter.name(), tape.keep(tape.gradient(parameter)).values());
        }
        var projections = projections(tape.program());

        put(batch.pictures(), pictures);
        truth.forEach((target, input) -> put(batch.truth(target), input));
        backend.prepare(withPoints(tape.program(), projections)).run();
        return new Recording(
                losses.get("mask").values()[0],
                losses.get("distance").values()[0],
                gradients,
                new Decisions(visible(maps.values()), cells(projections)));
    }

    private static List<Project> projections(Program program) {
        return program.launches().stream()
                .filter(Project.class::isInstance)
                .map(Project.class::cast)
                .toList();
    }

    /** The same program; the projected points come back, too. */
    private static Program withPoints(Program program, List<Project> projections) {
        var outputs = new ArrayList<>(program.outputs());
        for (Project project : projections) {
            project.points().pin();
            outputs.add(project.points());
        }
        return new Program(program.launches(), program.inputs(), outputs);
    }

    private static int[] cells(List<Project> projections) {
        if (projections.isEmpty()) {
            return new int[0];
        }
        var project = projections.getFirst();
        var cells = Ints.of("cells", new int[project.cells().size()]);
        new Project(project.points(), project.poses(), cells, project.size()).range(0, cells.size());
        return cells.array();
    }

    private static boolean[] visible(float[] maps) {
        boolean[] visible = new boolean[maps.length / 4];
        for (int k = 0; k < visible.length; k++) {
            visible[k] = maps[ExactStage.at(k / ExactStage.POINTS, k % ExactStage.POINTS, 3)] > 0;
        }
        return visible;
    }

    private static void put(float[] values, Tensor input) {
        System.arraycopy(values, 0, input.values(), 0, values.length);
    }
}
