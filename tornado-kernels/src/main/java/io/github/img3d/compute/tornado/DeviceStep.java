package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Step;

/** A launch, or a part of one, that a GPU does in a better way than by the plain kernel over its range. */
interface DeviceStep extends Step {

    void addTo(Graph graph, String name);
}
