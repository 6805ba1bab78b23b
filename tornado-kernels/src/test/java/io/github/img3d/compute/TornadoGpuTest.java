package io.github.img3d.compute;

import io.github.img3d.compute.tornado.GpuKernels;

/** What a GPU does instead; every device can do it. */
class TornadoGpuTest extends TornadoContract {

    @Override
    Kernels kernels() {
        return new GpuKernels();
    }
}
