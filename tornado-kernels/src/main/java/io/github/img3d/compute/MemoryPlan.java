package io.github.img3d.compute;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan of which buffers share storage: those whose lifetimes, from first step to last, do not overlap.
 *
 * <p>The plan is greedy in order of steps: a buffer takes the smallest free slot that holds it, else it widens the
 * largest free one, else it opens a new one.
 */
public final class MemoryPlan {

    private static final class Slot {
        final boolean ints;
        int size;

        Slot(boolean ints) {
            this.ints = ints;
        }
    }

    private final List<Slot> slots = new ArrayList<>();
    private final Map<Buffer, Slot> assignment = new LinkedHashMap<>();

    private MemoryPlan() {}

    /**
     * Plans storage.
     *
     * @param lasting buffers whose values are needed after the last step, too
     */
    static MemoryPlan of(List<? extends Step> steps, Set<Buffer> lasting) {
        var plan = new MemoryPlan();
        var last = new HashMap<Buffer, Integer>();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            steps.get(i).buffers().filter(b -> !b.isBound()).forEach(b -> last.put(b, at));
        }
        last.replaceAll((buffer, at) -> lasting.contains(buffer) ? steps.size() : at);
        var free = new ArrayList<Slot>();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            var used =
                    steps.get(i).buffers().filter(last::containsKey).distinct().toList();
            used.stream()
                    .filter(b -> !plan.assignment.containsKey(b))
                    .forEach(b -> plan.assignment.put(b, plan.take(b, free)));
            used.stream().filter(b -> last.getOrDefault(b, -1) == at).forEach(b -> free.add(plan.assignment.get(b)));
        }
        return plan;
    }

    private Slot take(Buffer buffer, List<Slot> free) {
        boolean ints = buffer instanceof Ints;
        var fitting = free.stream()
                .filter(s -> s.ints == ints)
                .sorted(Comparator.comparingInt(s -> s.size))
                .toList();
        Slot slot = fitting.stream()
                .filter(s -> s.size >= buffer.size())
                .findFirst()
                .orElseGet(() -> fitting.isEmpty() ? open(ints) : fitting.getLast());
        free.remove(slot);
        slot.size = Math.max(slot.size, buffer.size());
        return slot;
    }

    private Slot open(boolean ints) {
        var slot = new Slot(ints);
        slots.add(slot);
        return slot;
    }

    /** Returns the bytes of all shared storage. */
    public long bytes() {
        return slots.stream().mapToLong(s -> 4L * s.size).sum();
    }

    /** Allocates the storage and gives every planned buffer its array. */
    public void bind() {
        var storage = new HashMap<Slot, Object>();
        assignment.forEach((buffer, slot) -> {
            Object array = storage.computeIfAbsent(slot, s -> s.ints ? new int[s.size] : new float[s.size]);
            switch (buffer) {
                case Floats floats -> floats.bind((float[]) array);
                case Ints ints -> ints.bind((int[]) array);
            }
        });
    }
}
