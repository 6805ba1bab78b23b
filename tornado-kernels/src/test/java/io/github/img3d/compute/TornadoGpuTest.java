package io.github.img3d.compute;

import io.github.img3d.compute.tornado.GpuKernels;

/** The kernels that a GPU runs in the plain ones' place; every device can run them. */
class TornadoGpuTest extends TornadoContract {

    @Override
    Kernels kernels() {
        return new GpuKernels();
    }
}
