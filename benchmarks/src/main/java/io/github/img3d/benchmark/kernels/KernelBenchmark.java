package io.github.img3d.benchmark.kernels;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the milliseconds of a kernel, on as many threads as the comparison takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {

    /** All, unless some are named. */
    @Param
    public Kernel kernel;

    private Backend backend;
    private Execution execution;

    @Setup
    public void prepare() {
        backend = Backends.open(Device.JVM, Scene.THREADS);
        execution = backend.prepare(kernel.program());
    }

    @Benchmark
    public void run() {
        execution.run();
    }

    @TearDown
    public void close() {
        backend.close();
    }
}
