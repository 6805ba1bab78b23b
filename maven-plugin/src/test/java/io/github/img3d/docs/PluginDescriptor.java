package io.github.img3d.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Goals and parameters as maven-plugin-plugin has read them from the goals' Javadoc.
 *
 * <p>It writes two descriptors in the phase process-classes; this one keeps the markup of descriptions.
 */
record PluginDescriptor(List<Goal> goals) {

    private static final Path FILE = Path.of("target/plugin-enhanced.xml");

    /** @param description HTML */
    record Goal(String name, String description, List<Parameter> parameters) {}

    /**
     * @param property null if only a pom can set the parameter
     * @param defaultValue null if there is none
     * @param description HTML
     */
    record Parameter(String name, String property, boolean required, String defaultValue, String description) {}

    static PluginDescriptor read() throws IOException {
        if (!Files.exists(FILE)) {
            throw new IOException(FILE + ": missing, it is written in the phase process-classes");
        }
        try {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(FILE.toFile())
                    .getDocumentElement();
            return new PluginDescriptor(children(child(root, "mojos"), "mojo").stream()
                    .map(PluginDescriptor::goal)
                    .sorted(Comparator.comparing(Goal::name))
                    .toList());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(FILE + ": " + e.getMessage(), e);
        }
    }

    private static Goal goal(Element mojo) {
        Element configuration = child(mojo, "configuration");
        Map<String, Element> settings = children(configuration, null).stream()
                .collect(Collectors.toMap(Element::getTagName, setting -> setting));
        var parameters = children(child(mojo, "parameters"), "parameter").stream()
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> parameter(parameter, settings.get(text(parameter, "name"))))
                .toList();
        return new Goal(text(mojo, "goal"), text(mojo, "description"), parameters);
    }

    private static Parameter parameter(Element parameter, Element setting) {
        String property = setting == null ? "" : setting.getTextContent().strip();
        String defaultValue = setting == null ? "" : setting.getAttribute("default-value");
        return new Parameter(
                text(parameter, "name"),
                property.isEmpty() ? null : property.substring(2, property.length() - 1),
                text(parameter, "required").equals("true"),
                defaultValue.isEmpty() ? null : defaultValue,
                text(parameter, "description"));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    /** @param name null takes all */
    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name == null || element.getTagName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }
}
