package io.github.img3d.compute;

import org.junit.jupiter.api.AfterAll;

class JvmRayLossTest extends RayLossContract {

    private static final Backend BACKEND = JvmBackend.plain(2);

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    @Override
    protected Backend backend() {
        return BACKEND;
    }
}
