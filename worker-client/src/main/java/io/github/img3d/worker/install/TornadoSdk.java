package io.github.img3d.worker.install;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An installed TornadoVM, and how its JVM is started: with the arguments that the SDK itself lists, which change with its
 * version, and with ours.
 *
 * @param version such as {@code 5.2.0-jdk25}; {@code of unknown version} where the SDK does not say
 * @param backends such as {@code opencl}; empty where the SDK does not say
 */
public record TornadoSdk(Path folder, String version, List<String> backends, List<String> arguments) {

    /** Advice for those who have none. */
    public static final String HOW_TO_GET_ONE =
            "get one from https://www.tornadovm.org or with 'sdk install tornadovm', and set"
                    + " TORNADOVM_HOME, or `tornadoHome=<folder>`";

    private static final String HOME = "TORNADOVM_HOME";

    /** Variables that may name the folder, the newer name first. */
    public static final List<String> VARIABLES = List.of(HOME, "TORNADO_SDK");

    private static final List<String> ARGUMENT_FILES = List.of("tornado-argfile", "tornado-argfile.template");

    /** {@code 5.2.0-jdk25} runs on JDK 25 alone, {@code 6.0.0-jdk22plus} on any from 22. */
    private static final Pattern MADE_FOR = Pattern.compile(".*-jdk([0-9]{1,3})(plus)?.*");

    /**
     * Ours, behind the SDK's because the last value of a property counts. A kernel that cannot be compiled is an error and
     * not a slow success; kernels are known by our annotation; a graph of a hundred tasks fits in its buffer; the driver, not
     * TornadoVM, says when memory is full; and arithmetic keeps to IEEE 754, NaN included.
     */
    private static final List<String> OURS = List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "-Dtornado.recover.bailout=False",
            "-Dtornado.load.annotation.parallel=io.github.img3d.kernel.Parallel",
            "-Dtornado.tvm.maxbytecodesize=1048576",
            "-Dtornado.device.memory=1024GB",
            "-Dtornado.opencl.compiler.flags=-w",
            "-Dtornado.enable.fastMathOptimizations=False",
            "-Dtornado.enable.mathOptimizations=False");

    /**
     * Writes the arguments of the SDK that the environment names, for {@code java @file}.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            fail("expected one argument, the file to write TornadoVM's arguments to");
        }
        try {
            var sdk = new SdkFinder(Optional.empty(), System.getenv())
                    .find(Runtime.version().feature())
                    .orElseThrow(() -> new InvalidParameter("no TornadoVM SDK: " + HOW_TO_GET_ONE));
            ArgumentFile.write(Path.of(args[0]), sdk.arguments);
        } catch (InvalidParameter e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }

    /**
     * @param setting that named the folder
     * @param jdk the feature release that it has to run on
     * @throws InvalidParameter if the folder holds no SDK, or one for another JDK
     */
    public static TornadoSdk at(Path folder, String setting, int jdk) throws InvalidParameter {
        Path home = folder.toAbsolutePath().normalize();
        Path file = ARGUMENT_FILES.stream()
                .map(home::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(folder + ": no tornado-argfile there, expected a TornadoVM SDK"
                        + " (https://www.tornadovm.org), installed or built: correct " + setting));
        try {
            String version = entry(home, "etc/tornado.release", "version").orElse("of unknown version");
            var backends = entry(home, "etc/tornado.backend", "tornado.backends").stream()
                    .flatMap(names -> Stream.of(names.split("[,\\s]+")))
                    .map(name -> name.replace("-backend", ""))
                    .toList();
            var sdk = new TornadoSdk(home, version, backends, arguments(home, file));
            sdk.requireJdk(jdk);
            return sdk;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidParameter(
                    file + " cannot be used: " + reason(e) + ": install TornadoVM anew, or correct " + setting);
        }
    }

    private static List<String> arguments(Path home, Path file) throws IOException {
        var expanded = ArgumentFile.read(file).stream()
                .map(argument -> argument.replace("${" + HOME + "}", home.toString()))
                .toList();
        var arguments = new ArrayList<>(ModulePath.cleanIn(expanded));
        arguments.addAll(OURS);
        return List.copyOf(arguments);
    }

    private static String reason(Exception e) {
        return e instanceof NoSuchFileException ? e.getMessage() + ", which it names, does not exist" : e.toString();
    }

    private static Optional<String> entry(Path home, String file, String key) throws IOException {
        var properties = new Properties();
        if (Files.isRegularFile(home.resolve(file))) {
            try (Reader reader = Files.newBufferedReader(home.resolve(file))) {
                properties.load(reader);
            }
        }
        return Optional.ofNullable(properties.getProperty(key)).map(String::strip);
    }

    private void requireJdk(int feature) throws InvalidParameter {
        var made = MADE_FOR.matcher(version);
        if (!made.matches()) {
            return;
        }
        int wanted = Integer.parseInt(made.group(1));
        boolean suits = made.group(2) == null ? feature == wanted : feature >= wanted;
        if (!suits) {
            throw new InvalidParameter(this + " is made for JDK " + wanted + ", the work is done by JDK " + feature
                    + (wanted < JavaHome.NEEDED
                            ? ": get TornadoVM's edition for it from https://www.tornadovm.org"
                            : ": name a JDK " + wanted + " with `jdkHome=<folder>`"));
        }
    }

    /** Returns the variables by which TornadoVM finds its settings, and files of some of its backends. */
    public Map<String, String> environment() {
        return VARIABLES.stream().collect(Collectors.toMap(variable -> variable, variable -> folder.toString()));
    }

    /** For the log. */
    @Override
    public String toString() {
        String known = backends.isEmpty() ? "" : " (" + String.join(", ", backends) + ")";
        return "TornadoVM " + version + known + " in " + folder;
    }
}
