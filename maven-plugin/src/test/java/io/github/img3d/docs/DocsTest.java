package io.github.img3d.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that what the Markdown pages name exists: files, headings, goals, properties, classes, and the sample's code. */
class DocsTest {

    private static final int README_BYTES = 8 * 1024;

    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w./-])(?:-D)?img3d\\.([a-zA-Z]\\w*)(?![\\w.-]*/)");
    private static final Pattern GOAL =
            Pattern.compile("(?<![\\w.:/-])img3d:([a-z]+)|img3d-maven-plugin(?::[\\w.-]+)?:([a-z]+)(?![\\w.])");
    private static final Pattern VERSION = Pattern.compile("img3d-maven-plugin:([0-9][\\w.-]*)");
    private static final Pattern TEST = Pattern.compile("-Dtest=([A-Z]\\w*)");
    private static final Pattern QUALIFIED = Pattern.compile("`((?:[a-z]+\\.)+)([A-Z]\\w*)[\\w.]*`");
    private static final Pattern MEMBER = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)\\.[a-zA-Z]\\w*`");

    /** Names on pages that look like a class of ours with a member. */
    private static final Set<String> NO_CLASSES = Set.of("Math", "Scopia");

    private final PluginDescriptor descriptor;

    DocsTest() throws IOException {
        descriptor = PluginDescriptor.read();
    }

    @Test
    void theReadmeFitsAScreenOrThree() {
        long bytes = Pages.ROOT.resolve("README.md").toFile().length();

        assertTrue(bytes <= README_BYTES, "README.md has " + bytes + " bytes, expected at most " + README_BYTES);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        assertNone(page -> Pages.targets(Pages.text(page)).stream()
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .filter(target -> !leadsSomewhere(page, target)));
    }

    private static boolean leadsSomewhere(Path page, String target) {
        int hash = target.indexOf('#');
        String path = URLDecoder.decode(hash < 0 ? target : target.substring(0, hash), StandardCharsets.UTF_8);
        Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0 || Pages.anchors(Pages.text(file)).contains(target.substring(hash + 1));
    }

    @Test
    void propertiesExist() throws IOException {
        var known = properties(descriptor.goals().stream());

        assertNone(page -> Pages.matches(PROPERTY, Pages.text(page))
                .filter(match -> !known.contains("img3d." + match.group(1)))
                .map(MatchResult::group));
    }

    @Test
    void goalsExist() throws IOException {
        assertNone(page -> Pages.matches(GOAL, Pages.text(page))
                .filter(match -> goal(match) == null)
                .map(MatchResult::group));
    }

    @Test
    void commandsGiveTheirGoalItsOwnProperties() throws IOException {
        assertNone(page -> Pages.blocks(Pages.text(page), "console").stream()
                .flatMap(block -> block.replace("\\\n", "").lines())
                .flatMap(this::strangers));
    }

    /** Returns the properties of a command line that its goal has not. */
    private Stream<String> strangers(String line) {
        var goals = Pages.matches(GOAL, line).map(this::goal).toList();
        if (goals.size() != 1 || goals.get(0) == null) {
            return Stream.empty();
        }
        var known = properties(goals.stream());
        return Pages.matches(PROPERTY, line)
                .map(match -> "img3d." + match.group(1))
                .filter(property -> !known.contains(property))
                .map(property -> goals.get(0).name() + " has no " + property);
    }

    @Test
    void versionsAreThisOne() throws IOException {
        String pom = Pages.text(Pages.ROOT.resolve("pom.xml"));
        var version = Pattern.compile("<version>([^<]*)</version>").matcher(pom);
        assertTrue(version.find());

        assertNone(page -> Pages.matches(VERSION, Pages.text(page))
                .filter(match -> !match.group(1).equals(version.group(1)))
                .map(MatchResult::group));
    }

    @Test
    void classesExist() throws IOException {
        var sources = Pages.sources().stream().map(Pages::name).toList();

        assertNone(page -> Stream.concat(
                Pages.matches(QUALIFIED, Pages.text(page))
                        .filter(match ->
                                !exists(sources, "/" + match.group(1).replace('.', '/') + match.group(2) + ".java"))
                        .map(MatchResult::group),
                Pages.matches(MEMBER, Pages.text(page))
                        .filter(match -> !NO_CLASSES.contains(match.group(1)))
                        .filter(match -> !exists(sources, "/" + match.group(1) + ".java"))
                        .map(MatchResult::group)));
    }

    private static boolean exists(List<String> sources, String ending) {
        return sources.stream().anyMatch(source -> source.endsWith(ending));
    }

    @Test
    void testsExist() throws IOException {
        var sources = Pages.sources().stream().map(Pages::name).toList();

        assertNone(page -> Pages.matches(TEST, Pages.text(page))
                .filter(match -> !exists(sources, "/" + match.group(1) + ".java"))
                .map(MatchResult::group));
    }

    @Test
    void javaAndXmlOnPagesAreTheSamples() throws IOException {
        String samples = Stream.concat(Pages.sources().stream(), Pages.poms().stream())
                .filter(file -> Pages.name(file).startsWith("samples/"))
                .map(Pages::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");

        assertNone(page -> Stream.of("java", "xml")
                .flatMap(language -> Pages.blocks(Pages.text(page), language).stream())
                .map(block -> block.strip().replaceAll("\\s+", " "))
                .filter(block -> !samples.contains(block)));
    }

    private static void assertNone(Function<Path, Stream<String>> faults) throws IOException {
        var found = new ArrayList<String>();
        for (Path page : Pages.all()) {
            faults.apply(page).forEach(fault -> found.add(Pages.name(page) + ": " + fault));
        }
        assertEquals(List.of(), found);
    }

    /** Returns null if there is no such goal. */
    private PluginDescriptor.Goal goal(MatchResult match) {
        String name = match.group(1) == null ? match.group(2) : match.group(1);
        return descriptor.goals().stream()
                .filter(goal -> goal.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> properties(Stream<PluginDescriptor.Goal> goals) {
        return goals.flatMap(goal -> goal.parameters().stream())
                .map(PluginDescriptor.Parameter::property)
                .filter(property -> property != null)
                .collect(Collectors.toSet());
    }
}
