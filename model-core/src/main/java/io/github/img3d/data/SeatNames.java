package io.github.img3d.data;

import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what is sat on by its English name. */
public final class SeatNames {

    private static final Pattern SEAT = Pattern.compile(
            "\\b((arm|deck|high)?chairs?|sofas?|couch(es)?|(bar)?stools?|bench(es)?|seats?|pouf+e?s?|puff"
                    + "|ottomans?|loveseats?|settees?|(wood|little) bank)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Beds, gymnastics and vehicles that carry a seat's name. */
    private static final Pattern OTHER =
            Pattern.compile("\\b(opened|abdominal|toilets?|bed|swing|lift|car)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> OTHER_CATEGORIES = Set.of("Vehicles", "Characters", "Bathroom");

    private SeatNames() {}

    public static boolean isSeat(String name, String category) {
        return SEAT.matcher(name).find() && !OTHER.matcher(name).find() && !OTHER_CATEGORIES.contains(category);
    }
}
