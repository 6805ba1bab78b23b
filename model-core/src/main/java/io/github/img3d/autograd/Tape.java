package io.github.img3d.autograd;

import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A computation as it is recorded: its launches so far, and the way back to the gradients. */
public final class Tape {

    private final List<Launch> launches = new ArrayList<>();
    private final Deque<Runnable> backward = new ArrayDeque<>();
    private final List<Floats> inputs = new ArrayList<>();
    private final List<Floats> outputs = new ArrayList<>();
    private final Set<Floats> differentiable = new HashSet<>();
    private final Map<Floats, Tensor> gradients = new IdentityHashMap<>();

    /** Returns a tensor that the host writes before every run. */
    public Tensor input(String name, Shape shape) {
        return input(Tensor.zeros(name, shape));
    }

    /** Makes {@code tensor} one that the host writes before every run: without this its values are taken for constant. */
    public Tensor input(Tensor tensor) {
        inputs.add(tensor.buffer());
        return tensor;
    }

    /** Makes {@code tensor}'s values readable by the host after every run. */
    public Tensor keep(Tensor tensor) {
        tensor.buffer().pin();
        outputs.add(tensor.buffer());
        return tensor;
    }

    /** Announces that gradients of these will be asked for. */
    public void differentiate(Collection<Tensor> tensors) {
        tensors.forEach(t -> differentiable.add(t.buffer()));
    }

    /** Returns whether a gradient has to reach {@code tensor}. */
    public boolean differentiates(Tensor tensor) {
        return differentiable.contains(tensor.buffer());
    }

    public void launch(Launch launch) {
        launches.add(launch);
    }

    /**
     * Notes how the gradients of {@code outputs} pass to {@code inputs}; {@code backward} is recorded only if one of
     * the inputs wants it, and launches gradients with {@link #launch} and {@link #gradient}.
     */
    public void onBackward(List<Tensor> inputs, List<Tensor> outputs, Runnable backward) {
        if (inputs.stream().anyMatch(this::differentiates)) {
            differentiate(outputs);
            this.backward.push(backward);
        }
    }

    /** Returns the gradient to add to, or to read once all have added; zero at first. */
    public Tensor gradient(Tensor of) {
        Tensor gradient = gradients.computeIfAbsent(of.buffer(), buffer -> {
            var fresh = Tensor.planned("d " + buffer.name(), of.shape());
            launch(new FillLaunch.Fill(fresh.buffer(), 0));
            return fresh;
        });
        return gradient.reshaped(of.shape());
    }

    /** Returns whether a gradient has reached {@code of}, which {@link #gradient} would otherwise make zero. */
    public boolean hasGradient(Tensor of) {
        return gradients.containsKey(of.buffer());
    }

    /** Records all gradients, last computed first. */
    public void backward() {
        backward.forEach(Runnable::run);
        backward.clear();
    }

    public Program program() {
        return new Program(launches, inputs, outputs);
    }
}
