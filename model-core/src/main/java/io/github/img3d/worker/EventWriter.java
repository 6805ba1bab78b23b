package io.github.img3d.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;

/** Writes events, one a line, at once. */
final class EventWriter {

    private final PrintStream out;
    private final ObjectWriter json = new JsonMapper().writerFor(Event.class);

    EventWriter(PrintStream out) {
        this.out = out;
    }

    synchronized void write(Event event) {
        try {
            out.print(json.writeValueAsString(event) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        out.flush();
    }
}
