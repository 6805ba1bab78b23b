package io.github.img3d.benchmark.peer;

import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** How long handles of tensors live. */
final class Scoped {

    private Scoped() {}

    /** {@code body}, whose tensors are all let go of at its end. */
    static Runnable step(Runnable body) {
        return () -> {
            try (var scope = new PointerScope()) {
                body.run();
            }
        };
    }

    /** What {@code body} returns; its other tensors are let go of, and so are vectors that results are elements of. */
    static List<Tensor> function(Supplier<List<Tensor>> body) {
        var outer = PointerScope.getInnerScope();
        try (var scope = new PointerScope()) {
            var results = body.get().stream().map(Tensor::new).toList();
            results.forEach(outer::attach);
            return results;
        }
    }

    /** As {@link #function}, of one tensor. */
    static Tensor value(Supplier<Tensor> body) {
        return function(() -> List.of(body.get())).getFirst();
    }

    /** {@code result}, made from {@code used}, which nobody needs any more but perhaps the backward pass. */
    static Tensor replacing(Tensor used, Tensor result) {
        used.close();
        return result;
    }
}
