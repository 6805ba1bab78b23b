package io.github.img3d.maven;

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

/** Base of the goals: the worker's JDK, device and memory. */
abstract class WorkerMojo extends AbstractMojo {

    /**
     * Where to compute: {@code jvm}, {@code tornado} (the best device that TornadoVM finds), one of its devices such as
     * {@code tornado:opencl:0}, or {@code auto}, the fastest of all.
     */
    @Parameter(property = "img3d.device", defaultValue = "auto")
    String device;

    /** The folder of a TornadoVM SDK. By default the one that {@code TORNADOVM_HOME} or {@code TORNADO_SDK} names. */
    @Parameter(property = "img3d.tornadoHome")
    File tornadoHome;

    /** Threads of the CPU; 0 takes one a core. The results do not depend on it. */
    @Parameter(property = "img3d.threads", defaultValue = "0")
    int threads;

    /** The worker's largest heap, such as {@code 4g}; by default the JVM's own choice. */
    @Parameter(property = "img3d.memory")
    String memory;

    /** Do nothing. */
    @Parameter(property = "img3d.skip", defaultValue = "false")
    boolean skip;

    /**
     * The folder of a JDK, 25 or newer, to work with. By default the first of: the build's toolchain, {@code JAVA_HOME},
     * the JDK that runs Maven, and those in the usual places.
     */
    @Parameter(property = "img3d.jdkHome")
    File jdkHome;

    /** Requirements that pick the JDK in {@code toolchains.xml}, such as {@code <version>25</version>}. */
    @Parameter
    Map<String, String> jdkToolchain;

    @Parameter(defaultValue = "${project}", readonly = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    List<Artifact> pluginArtifacts;

    /** Where to look for JDKs and SDKs. */
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
            throw new MojoFailureException(e.getMessage(), e);
        } catch (WorkerException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Checks what can be checked without a model, and has a worker do the rest. */
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
        if (sdk.isPresent()) {
            new TornadoWorker(sdk.get(), DeviceName.parse(device), worker -> command(jdk, worker), this::warn)
                    .answer(request, tuning, events, getLog()::debug);
        } else {
            command(jdk, tuning).answer(request, events, getLog()::debug);
        }
    }

    private WorkerCommand command(JavaHome jdk, WorkerTuning tuning) {
        var archive = tuning == WorkerTuning.QUICK_START ? classArchive(jdk) : new ClassArchive.None();
        getLog().debug("Worker: " + jdk.java() + ", " + tuning + ", " + archive);
        return new WorkerCommand(jdk.java(), classPath(), WorkerCommand.MAIN_CLASS, tuning, memory, archive);
    }

    final SdkFinder sdks() {
        return new SdkFinder(tornadoHome == null ? null : tornadoHome.toPath(), environment);
    }

    /** Takes what the user should know though the work goes on. */
    void warn(String line) {
        getLog().warn(line);
    }

    private ClassArchive classArchive(JavaHome jdk) {
        return CacheFolder.ofThisUser()
                .map(folder -> ClassArchive.in(folder, jdk, classPath()))
                .orElseGet(ClassArchive.None::new);
    }

    final boolean inProject() {
        return project != null && project.getFile() != null;
    }

    /** Returns the folder that relative paths start from. */
    final Path baseFolder() {
        return inProject() ? project.getBasedir().toPath() : Path.of("").toAbsolutePath();
    }

    /** A folder of the project's, or one of the current folder's where there is none. */
    final Path folder(File wanted, String inBuildDirectory, String elsewhere) {
        if (wanted != null) {
            return wanted.toPath();
        }
        return inProject()
                ? Path.of(project.getBuild().getDirectory()).resolve(inBuildDirectory)
                : Path.of(elsewhere).toAbsolutePath();
    }

    /** Null is a file that was left out. */
    static String path(File file) {
        return file == null ? null : file.getAbsolutePath();
    }

    /** Null is a file that was left out. */
    static void requireFile(File file, String expected, String property) throws InvalidParameter {
        if (file != null && !file.isFile()) {
            throw new InvalidParameter(
                    file + ": no such file, expected " + expected + ": correct " + property + " or leave it out");
        }
    }

    private void requireCommon() throws InvalidParameter {
        DeviceName.parse(device);
        if (threads < 0) {
            throw new InvalidParameter(
                    "threads " + threads + ", expected 1 or more, or 0 for one a core: correct img3d.threads");
        }
        if (memory != null && !memory.matches("[1-9][0-9]*[kKmMgG]?")) {
            throw new InvalidParameter("memory " + memory + ", expected a size such as 4g: correct img3d.memory");
        }
    }

    final JavaHome jdk() throws InvalidParameter {
        var builds = new BuildToolchains(toolchains, session);
        if (jdkToolchain != null && !jdkToolchain.isEmpty()) {
            return JdkFinder.require(builds.named(jdkToolchain), "jdkToolchain");
        }
        if (jdkHome != null) {
            return JdkFinder.require(jdkHome.toPath(), "img3d.jdkHome");
        }
        return JdkFinder.ofThisMachine(builds.offered(), environment).find();
    }

    /** For this goal's worker alone. */
    final void addToClassPath(Path file) {
        additions.add(file);
    }

    private List<Path> classPath() {
        return Stream.concat(pluginArtifacts.stream().map(Artifact::getFile).map(File::toPath), additions.stream())
                .toList();
    }
}
