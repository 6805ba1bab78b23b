package io.github.img3d.maven;

import io.github.img3d.worker.client.CacheFolder;
import io.github.img3d.worker.client.ClassArchive;
import io.github.img3d.worker.client.WorkerClient;
import io.github.img3d.worker.client.WorkerCommand;
import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.install.DeviceName;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.install.JavaHome;
import io.github.img3d.worker.install.JdkFinder;
import io.github.img3d.worker.install.SdkFinder;
import io.github.img3d.worker.install.TornadoSdk;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Base of the goals: the worker's JDK, device and memory. */
abstract class WorkerMojo extends AbstractMojo {

    /**
     * The device to compute on: {@code jvm}, {@code tornado} (the fastest device that TornadoVM finds), one of its devices
     * such as {@code tornado:opencl:0}, or {@code auto}, the fastest of all.
     */
    @Parameter(property = "img3d.device", defaultValue = "auto")
    String device;

    /** The folder of a TornadoVM SDK. By default the one that {@code TORNADOVM_HOME} or {@code TORNADO_SDK} names. */
    @Parameter(property = "img3d.tornadoHome")
    @Nullable
    File tornadoHome;

    /** Threads of the CPU; 0 takes one a core. The results do not depend on it. */
    @Parameter(property = "img3d.threads", defaultValue = "0")
    int threads;

    /** The worker's largest heap, such as {@code 4g}; by default the JVM's own choice. */
    @Parameter(property = "img3d.memory")
    @Nullable
    String memory;

    /** Do nothing. */
    @Parameter(property = "img3d.skip", defaultValue = "false")
    boolean skip;

    /**
     * The folder of a JDK, 25 or newer, to work with. By default the first of: the build's toolchain, {@code JAVA_HOME},
     * the JDK that runs Maven, and those in the usual places.
     */
    @Parameter(property = "img3d.jdkHome")
    @Nullable
    File jdkHome;

    /** Requirements that pick the JDK in {@code toolchains.xml}, such as {@code <version>25</version>}. */
    @Parameter
    @Nullable
    Map<String, String> jdkToolchain;

    @Parameter(defaultValue = "${project}", readonly = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    List<Artifact> pluginArtifacts;

    /** Variables that may name JDKs and SDKs. */
    Map<String, String> environment = System.getenv();

    @Inject
    ToolchainManager toolchains;

    private final List<Path> additions = new ArrayList<>();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (img3d.skip)");
            return;
        }
        try {
            requireCommon();
            work();
        } catch (InvalidParameter e) {
            throw new MojoFailureException(SettingNames.asProperties(String.valueOf(e.getMessage())), e);
        } catch (WorkerException e) {
            throw new MojoExecutionException(SettingNames.asProperties(String.valueOf(e.getMessage())), e);
        }
    }

    /** Checks all that can be checked without a model, and has a worker do the rest. */
    abstract void work() throws InvalidParameter, WorkerException, MojoFailureException;

    final void answer(Request request, WorkerTuning tuning, Consumer<Event> events)
            throws InvalidParameter, WorkerException {
        var jdk = jdk();
        answer(request, jdk, sdks().find(DeviceName.parse(device), jdk.feature(), this::warn), tuning, events);
    }

    /** @param tuning of the worker, where it is one without TornadoVM */
    final void answer(
            Request request, JavaHome jdk, Optional<TornadoSdk> sdk, WorkerTuning tuning, Consumer<Event> events)
            throws InvalidParameter, WorkerException {
        new WorkerClient(worker -> command(jdk, worker), sdk, DeviceName.parse(device), this::warn, getLog()::debug)
                .answer(request, tuning, events);
    }

    private WorkerCommand command(JavaHome jdk, WorkerTuning tuning) {
        var archive = tuning == WorkerTuning.QUICK_START ? classArchive(jdk) : new ClassArchive.None();
        getLog().debug("Worker: " + jdk.java() + ", " + tuning + ", " + archive);
        return new WorkerCommand(jdk.java(), classPath(), WorkerCommand.MAIN_CLASS, tuning, memory, archive);
    }

    final SdkFinder sdks() {
        return new SdkFinder(Optional.ofNullable(tornadoHome).map(File::toPath), environment);
    }

    /** Takes a line that the user should know though the work goes on. */
    void warn(String line) {
        getLog().warn(SettingNames.asProperties(line));
    }

    private ClassArchive classArchive(JavaHome jdk) {
        return CacheFolder.ofThisUser()
                .map(folder -> ClassArchive.in(folder, jdk, classPath()))
                .orElseGet(ClassArchive.None::new);
    }

    /** @param heldOut null if nothing is */
    final Request.Meshes meshes(String data, @Nullable File heldOut) {
        return new Request.Meshes(data, baseFolder(), path(heldOut));
    }

    final Request.Computer computer() {
        return new Request.Computer(device, threads);
    }

    final boolean inProject() {
        return project != null && project.getFile() != null;
    }

    /** Returns the folder that relative paths start from. */
    final Path baseFolder() {
        return inProject() ? project.getBasedir().toPath() : Path.of("").toAbsolutePath();
    }

    /** Returns a folder of the project's, or one of the current folder's where there is none. */
    final Path folder(@Nullable File wanted, String inBuildDirectory, String elsewhere) {
        if (wanted != null) {
            return wanted.toPath();
        }
        return inProject()
                ? Path.of(project.getBuild().getDirectory()).resolve(inBuildDirectory)
                : Path.of(elsewhere).toAbsolutePath();
    }

    /** @param file null if it was left out, as is the result */
    static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath().toAbsolutePath();
    }

    /** @param file null if it was left out */
    static void requireFile(@Nullable File file, String expected, String setting) throws InvalidParameter {
        if (file != null && !file.isFile()) {
            throw new InvalidParameter(
                    file + ": no such file, expected " + expected + ": correct `" + setting + "` or leave it out");
        }
    }

    private void requireCommon() throws InvalidParameter {
        DeviceName.parse(device);
        if (threads < 0) {
            throw new InvalidParameter(
                    "threads " + threads + ", expected 1 or more, or 0 for one a core: correct `threads`");
        }
        if (memory != null && !memory.matches("[1-9][0-9]*[kKmMgG]?")) {
            throw new InvalidParameter("memory " + memory + ", expected a size such as 4g: correct `memory`");
        }
    }

    final JavaHome jdk() throws InvalidParameter {
        var builds = new BuildToolchains(toolchains, session);
        if (jdkToolchain != null && !jdkToolchain.isEmpty()) {
            return JdkFinder.require(builds.named(jdkToolchain), "jdkToolchain");
        }
        if (jdkHome != null) {
            return JdkFinder.require(jdkHome.toPath(), "`jdkHome`");
        }
        return JdkFinder.ofThisMachine(builds.offered(), environment).find();
    }

    /** Adds to the class path of this goal's worker alone. */
    final void addToClassPath(Path file) {
        additions.add(file);
    }

    private List<Path> classPath() {
        return Stream.concat(pluginArtifacts.stream().map(Artifact::getFile).map(File::toPath), additions.stream())
                .toList();
    }
}
