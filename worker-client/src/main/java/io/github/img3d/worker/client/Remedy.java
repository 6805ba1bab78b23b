package io.github.img3d.worker.client;

import java.util.Arrays;
import java.util.List;

/** Advice on a TornadoVM whose JVM dies, told from its last words. */
enum Remedy {
    NVIDIA_DRIVER(
            List.of("undefined symbol: cu", "undefined symbol: nvml", "libcuda", "libnvidia"),
            "install NVIDIA's driver, or a TornadoVM without the PTX and CUDA backends"),

    OPENCL_DRIVER(List.of("undefined symbol: cl", "libOpenCL"), "install an OpenCL driver"),

    OTHER_JDK(
            List.of("Unrecognized VM option", "Unrecognized option", "UnsupportedClassVersionError"),
            "install the edition of TornadoVM that is made for this JDK"),

    BROKEN_SDK(
            List.of("java.lang.module.", "LayerInstantiationException", "Error opening zip file"),
            "its files and its tornado-argfile do not fit together, install TornadoVM anew"),

    LOOK(List.of(""), "the worker's log shows what it said");

    private final List<String> signs;
    private final String advice;

    Remedy(List<String> signs, String advice) {
        this.signs = signs;
        this.advice = advice;
    }

    static String of(String lastWords) {
        return Arrays.stream(values())
                .filter(remedy -> remedy.signs.stream().anyMatch(lastWords::contains))
                .findFirst()
                .orElse(LOOK)
                .advice;
    }
}
