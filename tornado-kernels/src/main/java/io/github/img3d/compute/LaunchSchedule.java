package io.github.img3d.compute;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.Step;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program's steps in the order in which a backend does them.
 *
 * <p>Steps whose results nobody reads are left out. Steps that would compute the same in every run, such as packing the
 * weights of a network that isn't trained, are done once. Steps that only change values that outlive a run, such as an
 * optimizer's, are done as early as possible, so that gradients need no memory until the end.
 *
 * @param once done when the program is prepared
 * @param each done in every run
 */
public record LaunchSchedule(List<Step> once, List<Step> each) {

    /**
     * Schedules steps.
     *
     * @param inputs buffers that change between runs, as do buffers that a step writes; other bound buffers are
     *     constant
     */
    public static LaunchSchedule of(List<? extends Step> steps, Collection<Floats> inputs) {
        var needed = needed(steps);
        var writers = writers(needed);
        Set<Buffer> constant = new HashSet<>();
        var once = new ArrayList<Step>();
        var each = new ArrayList<Step>();
        for (Step step : needed) {
            boolean sameResult = step.reads().stream()
                    .allMatch(
                            b -> constant.contains(b) || b.isBound() && !writers.containsKey(b) && !inputs.contains(b));
            boolean ownResult = step.writes().stream().allMatch(b -> !b.isBound() && writers.getOrDefault(b, 0) == 1);
            if (step.isForHosts() && sameResult && ownResult) {
                once.add(step);
                constant.addAll(step.writes());
            } else {
                each.add(step);
            }
        }
        return new LaunchSchedule(List.copyOf(once), early(each));
    }

    private static List<Step> needed(List<? extends Step> steps) {
        Set<Buffer> read = new HashSet<>();
        var needed = new ArrayList<Step>();
        for (Step step : steps.reversed()) {
            if (step.writes().stream().anyMatch(b -> b.isBound() || read.contains(b))) {
                needed.add(step);
                read.addAll(step.reads());
            }
        }
        return needed.reversed();
    }

    private static List<Step> early(List<Step> steps) {
        var ordered = new ArrayList<Step>();
        for (Step step : steps) {
            int at = ordered.size();
            if (step.writes().stream().allMatch(Buffer::isBound)) {
                while (at > 0 && !dependent(ordered.get(at - 1), step)) {
                    at--;
                }
            }
            ordered.add(at, step);
        }
        return List.copyOf(ordered);
    }

    /** Returns whether two steps must be done in their order. */
    private static boolean dependent(Step first, Step second) {
        return second.buffers().anyMatch(first.writes()::contains)
                || second.writes().stream().anyMatch(first.reads()::contains);
    }

    private static Map<Buffer, Integer> writers(List<Step> steps) {
        var writers = new HashMap<Buffer, Integer>();
        steps.stream().flatMap(s -> s.writes().stream()).forEach(b -> writers.merge(b, 1, Integer::sum));
        return writers;
    }

    /** Plans storage for the buffers that have none yet. */
    public MemoryPlan plan() {
        var lasting = new HashSet<Buffer>();
        once.forEach(step -> lasting.addAll(step.writes()));
        lasting.retainAll(each.stream().flatMap(Step::buffers).toList());
        return MemoryPlan.of(Stream.concat(once.stream(), each.stream()).toList(), lasting);
    }

    /** Returns the bytes of all buffers; the same before and after they are bound. */
    public long bytes() {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(once.stream(), each.stream())
                .flatMap(Step::buffers)
                .filter(Buffer::isBound)
                .map(LaunchSchedule::array)
                .forEach(arrays::add);
        long bound =
                arrays.stream().mapToLong(array -> 4L * Array.getLength(array)).sum();
        return bound + plan().bytes();
    }

    private static Object array(Buffer buffer) {
        return switch (buffer) {
            case Floats floats -> floats.array();
            case Ints ints -> ints.array();
        };
    }
}
