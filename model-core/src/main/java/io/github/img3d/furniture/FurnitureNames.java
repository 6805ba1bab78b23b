package io.github.img3d.furniture;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The English words by which pieces of one family are recognised.
 *
 * @param words words that name the family
 * @param others words of other things that are named with one of these
 */
public record FurnitureNames(Pattern words, Pattern others) {

    /** Words for soft seats with room for several. */
    public static final String SOFAS = "sofas?|couch(es)?|loveseats?|settees?";

    /** Words for seats without a back, mostly. */
    public static final String STOOLS = "(bar)?stools?|bench(es)?|pouf+e?s?|puff|ottomans?|(wood|little) bank";

    static final FurnitureNames SEATS = of(
            "(arm|deck|high)?chairs?|seats?|" + SOFAS + "|" + STOOLS,
            // beds, gymnastics and vehicles
            "opened|abdominal|toilets?|bed|swing|lift|car");

    static final FurnitureNames TABLES = of("tables?|desks?", "lamps?|fan|bat|bedside|chairs?|trash");

    static final FurnitureNames BEDS = of("beds?|futon|crib", "flower|couch|sofa|lamps?");

    static final FurnitureNames CABINETS = of(
            "cabinets?|cupboards?|wardrobes?|bookcases?|bookshel(f|ves)|shelves|dressers?|drawers|chest|locker"
                    + "|(bedside|night) tables?|(television|tv) stand",
            "freezer|lamps?");

    static final FurnitureNames LAMPS =
            of("lamps?|lights?|lampposts?|lanterns?|chandeliers?", "traffic|switch|artwork|strips?");

    private static final Set<String> NO_FURNITURE = Set.of("Vehicles", "Characters", "Bathroom");

    private static FurnitureNames of(String words, String others) {
        return new FurnitureNames(word(words), word(others));
    }

    public static Pattern word(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    boolean include(String name, String category) {
        return words.matcher(name).find() && !others.matcher(name).find() && !NO_FURNITURE.contains(category);
    }
}
