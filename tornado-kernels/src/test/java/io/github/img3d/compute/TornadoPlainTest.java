package io.github.img3d.compute;

/** The plain kernels. */
class TornadoPlainTest extends TornadoContract {

    @Override
    Kernels kernels() {
        return Kernels.PLAIN;
    }
}
