package io.github.img3d.model;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Head;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An architecture as a model file's metadata have it. Options that a network doesn't have are not mentioned, so that its
 * file is that of versions without them.
 *
 * @param code widths of the encoder's fully connected layers
 * @param colour whether the heads are those for shapes and colours
 * @param heads names; null for shapes alone, or where {@code colour} says all
 * @param pictureSide 0 for the published size, as are {@code mapSide} and {@code views}
 * @param ownView null without an own view
 */
record DescribedArchitecture(
        List<Integer> encoder,
        List<Integer> code,
        List<Integer> decoder,
        List<Integer> maps,
        boolean colour,
        int padding,
        boolean folded,
        @Nullable List<String> heads,
        int pictureSide,
        int mapSide,
        int views,
        @Nullable List<Integer> ownView) {

    private static final JsonInclude.Value UNLESS_DEFAULT = JsonInclude.Value.construct(NON_DEFAULT, ALWAYS);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .withConfigOverride(boolean.class, option -> option.setInclude(UNLESS_DEFAULT))
            .withConfigOverride(int.class, option -> option.setInclude(UNLESS_DEFAULT))
            .build();

    private static final List<Head> SHAPES = List.of(Architecture.MAPS);
    private static final List<Head> COLOURED = List.of(Architecture.MAPS, Architecture.COLOURS);
    private static final List<Head> KNOWN =
            Stream.concat(COLOURED.stream(), Architecture.OWN_VIEW.stream()).toList();
    private static final Architecture PUBLISHED = Architecture.ORIGINAL;

    static DescribedArchitecture of(Architecture a) {
        boolean colour = a.heads().equals(COLOURED);
        boolean listed = !colour && !a.heads().equals(SHAPES);
        return new DescribedArchitecture(
                a.encoder(),
                a.encoderDense(),
                a.decoder(),
                a.maps(),
                colour,
                a.padding(),
                a.folded(),
                listed ? a.heads().stream().map(Head::name).toList() : null,
                unlessPublished(a.pictureSide(), PUBLISHED.pictureSide()),
                unlessPublished(a.mapSide(), PUBLISHED.mapSide()),
                unlessPublished(a.views(), PUBLISHED.views()),
                a.hasOwnView() ? a.ownView() : null);
    }

    private static int unlessPublished(int size, int published) {
        return size == published ? 0 : size;
    }

    static DescribedArchitecture ofJson(String described) throws JsonProcessingException {
        return JSON.readValue(described, DescribedArchitecture.class);
    }

    String toJson() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    /**
     * Returns the architecture.
     *
     * @param further heads that may be there beside those of {@link Architecture}
     * @throws IllegalArgumentException if a head is none of these
     */
    Architecture architecture(List<Head> further) {
        return new Architecture(
                encoder,
                code,
                decoder,
                maps,
                ownView == null ? List.of() : ownView,
                pictureSide == 0 ? PUBLISHED.pictureSide() : pictureSide,
                mapSide == 0 ? PUBLISHED.mapSide() : mapSide,
                views == 0 ? PUBLISHED.views() : views,
                heads(further),
                padding,
                folded);
    }

    private List<Head> heads(List<Head> further) {
        if (heads == null) {
            return colour ? COLOURED : SHAPES;
        }
        return heads.stream().map(name -> head(name, further)).toList();
    }

    private static Head head(String name, List<Head> further) {
        return Stream.concat(KNOWN.stream(), further.stream())
                .filter(head -> head.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a head '" + name + "' that this version does not know"));
    }
}
