package io.github.img3d.io.gltf;

import io.github.img3d.io.gltf.GltfJson.Node;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrix4x4;
import org.ejml.dense.fixed.CommonOps_DDF4;

/** The tree of nodes, which places meshes in the scene. */
final class Nodes {

    private final GltfJson gltf;
    private final Primitives primitives;
    private final BitSet visited = new BitSet();
    private final Deque<Placed> open = new ArrayDeque<>();

    /** A node and the map from its frame to its parent's. */
    private record Placed(Integer number, DMatrix4x4 parent) {}

    Nodes(GltfJson gltf, Primitives primitives) {
        this.gltf = gltf;
        this.primitives = primitives;
    }

    /**
     * Adds the meshes of the scene that the file wants to be shown, or of all nodes if it has no scenes.
     *
     * @throws IllegalArgumentException if nodes are no trees, or name what there is not
     */
    void addAll() throws IOException {
        var identity = new DMatrix4x4();
        CommonOps_DDF4.setIdentity(identity);
        push(roots(), identity);
        while (!open.isEmpty()) {
            Placed next = open.pop();
            Node node = GltfJson.at(gltf.nodes(), next.number(), "node");
            if (visited.get(next.number())) {
                throw new IllegalArgumentException(
                        "has node " + next.number() + " twice in its tree, expected one parent");
            }
            visited.set(next.number());
            var world = new DMatrix4x4();
            CommonOps_DDF4.mult(next.parent(), NodeTransform.of(node), world);
            if (node.mesh() != null) {
                primitives.add(GltfJson.at(gltf.meshes(), node.mesh(), "mesh"), world);
            }
            push(node.children() == null ? List.of() : node.children(), world);
        }
    }

    /** Pushes nodes so that the first is popped first. */
    private void push(List<Integer> numbers, DMatrix4x4 parent) {
        for (Integer number : numbers.reversed()) {
            open.push(new Placed(number, parent));
        }
    }

    private List<Integer> roots() {
        if (gltf.scenes() != null && !gltf.scenes().isEmpty()) {
            int scene = gltf.scene() == null ? 0 : gltf.scene();
            List<Integer> nodes = GltfJson.at(gltf.scenes(), scene, "scene").nodes();
            return nodes == null ? List.of() : nodes;
        }
        var children = new BitSet();
        List<Node> nodes = gltf.nodes() == null ? List.of() : gltf.nodes();
        for (Node node : nodes) {
            if (node != null && node.children() != null) {
                node.children().stream()
                        .filter(child -> child != null && child >= 0)
                        .forEach(children::set);
            }
        }
        return IntStream.range(0, nodes.size())
                .filter(number -> !children.get(number))
                .boxed()
                .toList();
    }
}
