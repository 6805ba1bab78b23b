package io.github.img3d.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks the bundled model's recipe, whose hours of training no build repeats. */
class RecipeTest {

    private static final Path RECIPE = Pages.ROOT.resolve("recipes/furniture/pom.xml");

    private final Document recipe = parsed();

    @Test
    void everySettingIsAParameterOfTheGoal() throws Exception {
        Set<String> known = PluginDescriptor.read().goals().stream()
                .filter(goal -> goal.name().equals("train"))
                .flatMap(goal -> goal.parameters().stream())
                .map(PluginDescriptor.Parameter::name)
                .collect(Collectors.toSet());

        var unknown = elements(recipe.getElementsByTagName("configuration"))
                .flatMap(configuration -> elements(configuration.getChildNodes()))
                .map(Element::getTagName)
                .filter(setting -> !known.contains(setting))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyTrainingGoesOnFromTheOneBefore() {
        var starts = new ArrayList<String>();
        var models = new ArrayList<String>(List.of("nothing"));
        elements(recipe.getElementsByTagName("execution")).forEach(training -> {
            starts.add(
                    training.getElementsByTagName("startFrom").getLength() == 0
                            ? "nothing"
                            : text(training, "startFrom"));
            models.add(text(training, "output") + "/model.safetensors");
        });

        assertEquals(models.subList(0, starts.size()), starts);
        assertTrue(starts.size() > 1);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document parsed() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(RECIPE.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(RECIPE + ": " + e.getMessage(), e);
        }
    }
}
