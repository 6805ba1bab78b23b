package io.github.img3d.compute;

import java.util.List;

/** Finds devices of one technology; an implementation is loaded by name where that technology is in the JVM. */
public interface Accelerators {

    /** @throws DeviceException if there are none or they cannot be asked */
    List<Accelerator> list();
}
