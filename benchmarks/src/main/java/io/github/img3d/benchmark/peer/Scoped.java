package io.github.img3d.benchmark.peer;

import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Lifetimes of tensors' handles. */
final class Scoped {

    private Scoped() {}

    /** Returns {@code body} as a step that lets go of all its tensors at its end. */
    static Runnable step(Runnable body) {
        return () -> {
            try (var _ = new PointerScope()) {
                body.run();
            }
        };
    }

    /** Returns the results of {@code body} and lets go of its other tensors, and of vectors that hold the results. */
    static List<Tensor> function(Supplier<List<Tensor>> body) {
        var outer = PointerScope.getInnerScope();
        try (var _ = new PointerScope()) {
            var results = body.get().stream().map(Tensor::new).toList();
            results.forEach(outer::attach);
            return results;
        }
    }

    /** Works as {@link #function}, for one tensor. */
    static Tensor value(Supplier<Tensor> body) {
        return function(() -> List.of(body.get())).getFirst();
    }

    /** Returns {@code result} and closes {@code used}, from which it was made; the backward pass keeps its own handle. */
    static Tensor replacing(Tensor used, Tensor result) {
        used.close();
        return result;
    }
}
