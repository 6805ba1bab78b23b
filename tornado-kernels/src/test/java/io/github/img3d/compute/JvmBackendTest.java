package io.github.img3d.compute;

import org.junit.jupiter.api.Nested;

/** The plain kernels on the JVM's threads. */
class JvmBackendTest {

    @Nested
    class OneThread extends BackendContract {

        @Override
        public Backend backend() {
            return JvmBackend.plain(1);
        }
    }

    @Nested
    class TwoThreads extends BackendContract {

        @Override
        public Backend backend() {
            return JvmBackend.plain(2);
        }
    }

    @Nested
    class SeveralThreads extends ThreadsContract {

        @Override
        Backend backend(int threads) {
            return JvmBackend.plain(threads);
        }
    }
}
