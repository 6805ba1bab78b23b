package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Floats;
import io.github.img3d.compute.Ints;
import io.github.img3d.compute.Launch;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.ProjectionLaunch.Project;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
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
        int size = batch.pictures().length / (Architecture.PICTURE * Architecture.PICTURE * 3);
        var pictures = tape.input("pictures", Shape.of(size, Architecture.PICTURE, Architecture.PICTURE, 3));
        var maps = tape.keep(generator.generate(tape, pictures));
        var recorded = stage.record(tape, maps);
        tape.backward();
        var gradients = new LinkedHashMap<String, float[]>();
        for (Tensor parameter : generator.parameters()) {
            gradients.put(parameter.name(), tape.keep(tape.gradient(parameter)).values());
        }
        var program = tape.program();
        keepProjectedPoints(program);

        put(batch.pictures(), pictures);
        put(batch.depth(), recorded.depth());
        put(batch.mask(), recorded.mask());
        if (recorded.poses() != null) {
            put(batch.poses(), recorded.poses());
        }
        backend.prepare(program).run();
        var losses = recorded.losses();
        return new Recording(
                losses.mask().values()[0],
                losses.distance().values()[0],
                gradients,
                new Decisions(visible(maps.values()), cells(program, backend)));
    }

    private static void keepProjectedPoints(Program program) {
        for (Launch launch : program.launches()) {
            if (launch instanceof Project project) {
                project.points().pin();
            }
        }
    }

    private static int[] cells(Program program, Backend backend) {
        for (Launch launch : program.launches()) {
            if (launch instanceof Project(Floats points, Floats poses, Ints cells, var size)) {
                var again = Ints.of("cells", new int[cells.size()]);
                var project = new Project(points, poses, again, size);
                backend.prepare(new Program(List.of(project), List.of(), List.of()))
                        .run();
                return again.array();
            }
        }
        return new int[0];
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
