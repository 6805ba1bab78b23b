package io.github.img3d.source;

import io.github.img3d.furniture.Family;
import io.github.img3d.furniture.FurnitureNames;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The kind of object that a mesh is, by its name; catalogues only say which room it stands in. */
public final class ObjectKinds {

    private static final Pattern SOFA = FurnitureNames.word(FurnitureNames.SOFAS);
    private static final Pattern STOOL = FurnitureNames.word(FurnitureNames.STOOLS);

    private ObjectKinds() {}

    /**
     * Returns {@code sofas}, {@code stools, benches} or {@code chairs} for a seat, else the family, else the category.
     */
    public static String of(NamedMesh object) {
        return Arrays.stream(Family.values())
                .filter(family -> family.includes(object.name(), object.category()))
                .findFirst()
                .map(family -> family == Family.SEATS ? seat(object.name()) : family.toString())
                .orElse(object.category());
    }

    private static String seat(String name) {
        if (SOFA.matcher(name).find()) {
            return "sofas";
        }
        return STOOL.matcher(name).find() ? "stools, benches" : "chairs";
    }
}
