package io.github.img3d.worker.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Serial;
import java.nio.file.Path;

/**
 * Values as lines of JSON; a path is its plain text.
 *
 * @param <T> {@link Request} or {@link Event}
 */
public final class JsonLines<T> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Path.class, new ToStringSerializer(Path.class))
                    .addDeserializer(Path.class, new PathReader()))
            .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    private JsonLines(Class<T> type) {
        writer = MAPPER.writerFor(type);
        reader = MAPPER.readerFor(type);
    }

    public static JsonLines<Request> ofRequests() {
        return new JsonLines<>(Request.class);
    }

    public static JsonLines<Event> ofEvents() {
        return new JsonLines<>(Event.class);
    }

    /** Returns the line, without what ends it. */
    public String write(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws JsonProcessingException if the line is none of these values */
    public T read(String line) throws JsonProcessingException {
        return reader.readValue(line);
    }

    private static final class PathReader extends FromStringDeserializer<Path> {

        @Serial
        private static final long serialVersionUID = 1;

        PathReader() {
            super(Path.class);
        }

        @Override
        protected Path _deserialize(String value, DeserializationContext context) {
            return Path.of(value);
        }
    }
}
