package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.ConvolutionLaunch;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.MatmulLaunch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kernels for thousands of work items at once. They replace launches whose plain kernels have too few, or read memory
 * too often.
 */
public final class GpuKernels implements Kernels {

    @Override
    public List<Step> steps(Program program) {
        var zeros = Zeros.of(program.launches());
        var products = new ProductSteps();
        var others = zeros.others().stream().flatMap(launch -> steps(launch, products));
        return Stream.concat(zeros.steps().stream(), others).toList();
    }

    private static Stream<? extends Step> steps(Launch launch, ProductSteps products) {
        return switch (launch) {
            case MatmulLaunch l -> products.of(l);
            case ConvolutionLaunch l -> products.of(l);
            case UpConvolutionLaunch l -> products.of(l);
            default -> SumSteps.of(launch).stream();
        };
    }

    @Override
    public String description() {
        return "tiled";
    }
}
