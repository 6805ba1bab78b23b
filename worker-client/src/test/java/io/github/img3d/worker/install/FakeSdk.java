package io.github.img3d.worker.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that looks like TornadoVM's SDK. */
public final class FakeSdk {

    private FakeSdk() {}

    /** @param arguments the lines of its tornado-argfile */
    public static Path ofVersion(String version, Path folder, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/tornado.release"), "version=" + version + "\nbranch=main\n");
        Files.writeString(folder.resolve("etc/tornado.backend"), "tornado.backends=opencl-backend,ptx-backend\n");
        Files.write(folder.resolve("tornado-argfile"), List.of(arguments));
        return folder;
    }

    /** One for the JDK that runs the tests. */
    public static Path make(Path folder, String... arguments) throws IOException {
        return ofVersion("9.0.0-jdk" + Runtime.version().feature(), folder, arguments);
    }
}
