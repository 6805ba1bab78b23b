package io.github.img3d.maven;

import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.install.JavaHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The JDKs that Maven's toolchains know. */
record BuildToolchains(ToolchainManager manager, MavenSession session) {

    private static final String JDK = "jdk";

    /** @throws InvalidParameter if none is described so */
    Path named(Map<String, String> description) throws InvalidParameter {
        return manager.getToolchains(session, JDK, description).stream()
                .map(BuildToolchains::home)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "no JDK " + description + " in toolchains.xml: add it there, or correct jdkToolchain"));
    }

    /** The one that the build chose, then those that are new enough. */
    List<Path> offered() {
        var chosen = Stream.ofNullable(manager.getToolchainFromBuildContext(JDK, session));
        var enough = manager.getToolchains(session, JDK, Map.of("version", "[" + JavaHome.NEEDED + ",)"));
        return Stream.concat(chosen, enough.stream())
                .map(BuildToolchains::home)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Path> home(Toolchain toolchain) {
        return Optional.ofNullable(toolchain.findTool("java"))
                .map(java -> Path.of(java).getParent())
                .map(Path::getParent);
    }
}
