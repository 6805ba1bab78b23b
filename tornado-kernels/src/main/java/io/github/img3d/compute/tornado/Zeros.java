package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.kernel.FillKernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The zeros that a program's small sums start from, six buffers to a task. A task for each would take longer than its
 * zeros do, and a graph has room for few hundred tasks.
 *
 * @param buffers small sums that nothing touches before their zeros, which can therefore be there from the start
 * @param others the program's other launches
 */
record Zeros(List<Floats> buffers, List<Launch> others) {

    private static final int TOGETHER = 6;

    /** Number of elements up to which a buffer may as well occupy memory from the start. */
    private static final int SMALL = 1 << 20;

    static Zeros of(List<Launch> launches) {
        var small = new ArrayList<Floats>();
        var others = new ArrayList<Launch>();
        Set<Buffer> touched = new HashSet<>();
        for (Launch launch : launches) {
            if (launch instanceof Fill(Floats x, float value) && value == 0 && x.size() <= SMALL && touched.add(x)) {
                small.add(x);
            } else {
                others.add(launch);
                launch.buffers().forEach(touched::add);
            }
        }
        small.sort(Comparator.comparingInt(Floats::size).reversed());
        int grouped = small.size() - small.size() % TOGETHER;
        small.subList(grouped, small.size()).forEach(x -> others.addFirst(new Fill(x, 0)));
        return new Zeros(List.copyOf(small.subList(0, grouped)), List.copyOf(others));
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < buffers.size(); i += TOGETHER) {
            var b = buffers.subList(i, i + TOGETHER);
            steps.add(zeroSix(b.get(0), b.get(1), b.get(2), b.get(3), b.get(4), b.get(5)));
        }
        return steps;
    }

    /** Returns the step that zeroes six buffers, of which {@code a} is the largest. */
    private static Step zeroSix(Floats a, Floats b, Floats c, Floats d, Floats e, Floats f) {
        return new KernelStep(
                List.of(),
                List.of(a, b, c, d, e, f),
                a.size(),
                (begin, count) -> FillKernels.zeroSix(
                        a.array(), b.array(), c.array(), d.array(), e.array(), f.array(), a.size(), b.size(), c.size(),
                        d.size(), e.size(), f.size(), begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                FillKernels::zeroSix,
                                a.array(),
                                b.array(),
                                c.array(),
                                d.array(),
                                e.array(),
                                f.array(),
                                a.size(),
                                b.size(),
                                c.size(),
                                d.size(),
                                e.size(),
                                f.size(),
                                0,
                                a.size()));
    }
}
