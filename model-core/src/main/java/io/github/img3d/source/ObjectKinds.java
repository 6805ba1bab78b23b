package io.github.img3d.source;

import io.github.img3d.furniture.Family;
import io.github.img3d.furniture.FurnitureNames;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What kind of object a mesh is, where its name tells: catalogues only say which room it stands in. */
public final class ObjectKinds {

    private static final Pattern SOFA = FurnitureNames.word(FurnitureNames.SOFAS);
    private static final Pattern STOOL = FurnitureNames.word(FurnitureNames.STOOLS);

    private ObjectKinds() {}

    /** {@code sofas}, {@code stools, benches} or {@code chairs} if it is a seat, else its family, else its category. */
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
