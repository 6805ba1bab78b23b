package io.github.img3d.compute;

import java.util.List;

/** The devices of one technology. An implementation is loaded by name where that technology is in the JVM. */
public interface Accelerators {

    /**
     * Lists the devices.
     *
     * @throws DeviceException if there are none or they cannot be asked
     */
    List<Accelerator> list();
}
