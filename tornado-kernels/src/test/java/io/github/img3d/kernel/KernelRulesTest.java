package io.github.img3d.kernel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TornadoVM's conditions for kernels; it fails without a word where one is not met. */
class KernelRulesTest {

    private static final Set<String> OPENCL_NAMES =
            Set.of(("abs acos all any asin atan barrier bitselect cbrt ceil clamp clz copysign cos cosh cross degrees"
                + " distance dot erf exp expm1 fabs fdim floor fma fmax fmin fmod fract frexp global half hypot"
                + " isequal isfinite isinf isless isnan kernel ldexp length lgamma local log logb mad max min mix modf"
                + " nan nextafter normalize popcount pow pown powr prefetch private radians remainder rint rootn"
                + " rotate round rsqrt select shuffle sign signbit sin sincos sinh smoothstep sqrt step tan tanh"
                + " tgamma trunc upsample")
                    .split(" "));
    private static final Set<String> OPENCL_WORDS = Set.of(
            "kernel",
            "global",
            "local",
            "constant",
            "private",
            "generic",
            "read_only",
            "write_only",
            "half",
            "uint",
            "uchar",
            "ushort",
            "ulong",
            "bool",
            "event_t",
            "sampler_t",
            "unsigned",
            "signed",
            "restrict",
            "inline",
            "register",
            "struct",
            "union",
            "typedef",
            "sizeof",
            "auto",
            "extern",
            "uniform",
            "pipe");
    private static final Set<String> UNCOMPILABLE = Set.of("floor", "ceil", "round", "rint", "fma");

    private final JavaClasses kernels =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.github.img3d.kernel");

    @Test
    void noneIsCalledLikeAnOpenClFunction() {
        assertEquals(List.of(), offending(m -> OPENCL_NAMES.contains(m.getName())));
    }

    /** The API that we compile against has tasks of up to 15 arguments, TornadoVM 5.2's of up to 20. */
    @Test
    void noneHasMoreThanFifteenArguments() {
        assertEquals(List.of(), offending(m -> m.getRawParameterTypes().size() > 15));
    }

    /** TornadoVM copies parameters' names into the device's source. */
    @Test
    void noneHasAParameterCalledLikeAnOpenClWord() throws IOException {
        try (var files = Files.walk(Path.of("target/classes/io/github/img3d/kernel"))) {
            var parameters = files.filter(file -> file.toString().endsWith("Kernels.class"))
                    .flatMap(KernelRulesTest::parameters)
                    .toList();

            assertTrue(parameters.size() > 200);
            assertEquals(
                    List.of(),
                    parameters.stream().filter(OPENCL_WORDS::contains).toList());
        }
    }

    private static Stream<String> parameters(Path file) {
        try {
            return ClassFile.of().parse(file).methods().stream().flatMap(KernelRulesTest::parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> parameters(MethodModel method) {
        int slots = method.methodTypeSymbol().parameterCount(); // none is a long or a double
        return method.code().orElseThrow().findAttributes(Attributes.localVariableTable()).stream()
                .flatMap(table -> table.localVariables().stream())
                .filter(variable -> variable.slot() < slots && variable.startPc() == 0)
                .map(variable -> variable.name().stringValue());
    }

    @Test
    void everyPublicOneReturnsNothing() {
        assertEquals(
                List.of(),
                offending(m -> m.getModifiers().contains(PUBLIC)
                        && !m.getRawReturnType().getName().equals("void")));
    }

    @Test
    void noneCallsWhatTornadoVmCannotCompile() {
        assertEquals(
                List.of(), offending(m -> m.getMethodCallsFromSelf().stream().anyMatch(this::isUncompilable)));
    }

    @Test
    void everyPublicOneIsStaticAndEndsWithItsRange() {
        assertEquals(List.of(), offending(m -> m.getModifiers().contains(PUBLIC) && !endsWithRange(m)));
    }

    @Test
    void noneHoldsStateOrTables() {
        var fields = kernels.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> !f.getModifiers().containsAll(Set.of(STATIC, FINAL))
                        || !f.getRawType().isPrimitive())
                .toList();

        assertEquals(List.of(), fields);
    }

    @Test
    void noneDependsOnAnythingButTheLanguage() {
        classes()
                .that()
                .areNotAnnotations()
                .should()
                .onlyDependOnClassesThat(describe(
                        "are primitives, arrays, of java.lang or kernels",
                        c -> c.getBaseComponentType().isPrimitive()
                                || c.getPackageName().equals("java.lang")
                                || c.getPackageName().equals("io.github.img3d.kernel")))
                .check(kernels);
    }

    private static boolean endsWithRange(JavaMethod method) {
        var types = method.getRawParameterTypes();
        return method.getModifiers().contains(STATIC)
                && types.size() > 2
                && types.subList(types.size() - 2, types.size()).stream().allMatch(t -> t.isEquivalentTo(int.class));
    }

    private boolean isUncompilable(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean ours = owner.startsWith("io.github.img3d.kernel");
        return !ours && !owner.equals("java.lang.Math") && !owner.equals("java.lang.Float")
                || owner.equals("java.lang.Math") && UNCOMPILABLE.contains(call.getName())
                || call.getName().equals("floatToIntBits");
    }

    private List<String> offending(Predicate<JavaMethod> fault) {
        return methods().filter(fault).map(JavaMethod::getFullName).toList();
    }

    private Stream<JavaMethod> methods() {
        return kernels.stream().filter(c -> !c.isAnnotation()).flatMap(c -> c.getMethods().stream());
    }
}
