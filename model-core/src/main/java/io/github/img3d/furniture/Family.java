package io.github.img3d.furniture;

import io.github.img3d.furniture.bed.BedMaker;
import io.github.img3d.furniture.cabinet.CabinetMaker;
import io.github.img3d.furniture.lamp.LampMaker;
import io.github.img3d.furniture.seat.SeatMaker;
import io.github.img3d.furniture.shape.Piece;
import io.github.img3d.furniture.table.TableMaker;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The families of furniture that can be made by rule and that catalogues have. */
public enum Family {
    SEATS("seat", FurnitureNames.SEATS, SeatMaker::make),
    TABLES("table", FurnitureNames.TABLES, TableMaker::make),
    BEDS("bed", FurnitureNames.BEDS, BedMaker::make),
    CABINETS("cabinet", FurnitureNames.CABINETS, CabinetMaker::make),
    LAMPS("lamp", FurnitureNames.LAMPS, LampMaker::make);

    private final String singular;
    private final FurnitureNames names;
    private final Maker maker;

    /** A maker of pieces, which makes the same piece for the same seed and number. */
    private interface Maker {
        public Piece make(long seed, int number);
    }

    Family(String singular, FurnitureNames names, Maker maker) {
        this.singular = singular;
        this.names = names;
        this.maker = maker;
    }

    /** Finds a family by its name in lower case, such as {@code seats}. */
    public static Optional<Family> of(String name) {
        return Arrays.stream(values())
                .filter(family -> family.toString().equals(name))
                .findFirst();
    }

    /** Returns whether a catalogue's piece of this English name belongs to the family. */
    public boolean includes(String name, String category) {
        return names.include(name, category);
    }

    /** Returns whether a catalogue's piece of this English name belongs to no family. */
    public static boolean noneIncludes(String name, String category) {
        return Arrays.stream(values()).noneMatch(family -> family.includes(name, category));
    }

    public String singular() {
        return singular;
    }

    public Piece make(long seed, int number) {
        return maker.make(seed, number);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
