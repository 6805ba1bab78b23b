package io.github.img3d.docs;

import io.github.img3d.docs.PluginDescriptor.Goal;
import io.github.img3d.docs.PluginDescriptor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders {@code docs/parameters.md}: a table for each goal, and one of the parameters that all goals share. */
final class ParametersPage {

    private static final String HELP = "help";

    private static final String INTRODUCTION = """
        # Goals and parameters

        <!-- Generated from the Javadoc of the goals. Edit that, then run
             mvn test -pl maven-plugin -am -Dtest=ParametersPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.apply -->

        Set a parameter on the command line by its property, such as `-Dimg3d.output=out`, or in the pom by its name, such
        as `<output>out</output>` inside the plugin's `<configuration>`. `mvn img3d:help -Ddetail` prints the same texts.
        """;

    private final List<Goal> goals;
    private final List<Parameter> shared;

    ParametersPage(PluginDescriptor descriptor) {
        goals = descriptor.goals().stream()
                .filter(goal -> !goal.name().equals(HELP))
                .toList();
        shared = goals.get(0).parameters().stream()
                .filter(parameter ->
                        goals.stream().allMatch(goal -> goal.parameters().contains(parameter)))
                .toList();
    }

    String text() {
        var lines = new ArrayList<String>();
        INTRODUCTION.lines().forEach(lines::add);
        for (Goal goal : goals) {
            lines.addAll(List.of("", "## img3d:" + goal.name(), ""));
            markdown(goal.description()).lines().forEach(lines::add);
            var own = goal.parameters().stream()
                    .filter(parameter -> !shared.contains(parameter))
                    .toList();
            lines.addAll(table(own));
        }
        lines.addAll(List.of("", "## All goals", ""));
        lines.add("Every goal but `help` takes these, too.");
        lines.addAll(table(shared));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> table(List<Parameter> parameters) {
        var lines = new ArrayList<String>();
        if (!parameters.isEmpty()) {
            lines.addAll(List.of("", "| property | meaning | default |", "|---|---|---|"));
            parameters.stream().map(ParametersPage::row).forEach(lines::add);
        }
        return lines;
    }

    private static String row(Parameter parameter) {
        String name = parameter.property() == null
                ? "`<" + parameter.name() + ">`, in the pom only"
                : "`" + parameter.property() + "`";
        String meaning = markdown(parameter.description()).replace("\n", " ").replace("|", "\\|");
        return "| " + name + " | " + meaning + " | " + defaultValue(parameter) + " |";
    }

    private static String defaultValue(Parameter parameter) {
        if (parameter.defaultValue() != null) {
            return "`" + parameter.defaultValue() + "`";
        }
        return parameter.required() ? "required" : "";
    }

    private static String markdown(String html) {
        return html.replaceAll("\\s+", " ")
                .replaceAll(" ?<p>", "\n\n")
                .replaceAll("</p>", "")
                .replaceAll("</?code>", "`")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
