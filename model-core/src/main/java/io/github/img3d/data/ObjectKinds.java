package io.github.img3d.data;

import java.util.regex.Pattern;

/** What kind of object a mesh is, where its name tells: catalogues only say which room it stands in. */
public final class ObjectKinds {

    private static final Pattern SOFA = word("sofas?|couch(es)?|loveseats?|settees?");
    private static final Pattern STOOL = word("(bar)?stools?|bench(es)?|pouf+e?s?|puff|ottomans?|(wood|little) bank");

    private ObjectKinds() {}

    /** {@code sofas}, {@code stools, benches} or {@code chairs} if it is a seat, else its category. */
    public static String of(NamedMesh object) {
        String name = object.name();
        if (!SeatNames.isSeat(name, object.category())) {
            return object.category();
        }
        if (SOFA.matcher(name).find()) {
            return "sofas";
        }
        return STOOL.matcher(name).find() ? "stools, benches" : "chairs";
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
