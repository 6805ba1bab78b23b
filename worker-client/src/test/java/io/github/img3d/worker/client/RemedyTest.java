package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {

    private static final String NVIDIA = "install NVIDIA's driver, or a TornadoVM without the PTX and CUDA backends";
    private static final String ANEW = "its files and its tornado-argfile do not fit together, install TornadoVM anew";
    private static final String EDITION = "install the edition of TornadoVM that is made for this JDK";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java: symbol lookup error: /sdk/lib/libtornado-ptx.so: undefined symbol: cuInit | " + NVIDIA,
                "java.lang.UnsatisfiedLinkError: libcuda.so.1: cannot open shared object file | " + NVIDIA,
                "java: symbol lookup error: libtornado-opencl.so: undefined symbol: clGetPlatformIDs | install an"
                        + " OpenCL driver",
                "java.lang.module.FindException: Module tornado.runtime not found | " + ANEW,
                "Unrecognized VM option 'EnableJVMCI' | " + EDITION,
                "The worker was ended by signal 6 | the worker's log shows what it said",
                "no words | the worker's log shows what it said"
            })
    void isToldFromTheLastWords(String words, String advice) {
        assertEquals(advice, Remedy.of(words));
    }
}
