package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Launch;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.Step;
import java.util.List;
import java.util.stream.Stream;

/** Thousands of work items at once: launches that the plain kernels give too few, or memory too often, are replaced. */
public final class GpuKernels implements Kernels {

    @Override
    public List<Step> steps(Program program) {
        var zeros = Zeros.of(program.launches());
        return Stream.concat(zeros.steps().stream(), zeros.others().stream().flatMap(GpuKernels::steps))
                .toList();
    }

    private static Stream<Step> steps(Launch launch) {
        return SumSteps.of(launch).stream();
    }

    @Override
    public String description() {
        return "tiled";
    }
}
