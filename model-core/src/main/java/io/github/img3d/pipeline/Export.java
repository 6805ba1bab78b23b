package io.github.img3d.pipeline;

import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.onnx.OnnxFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model written for other runtimes.
 *
 * <pre>{@code
 * Export.run(new Export.Request(null, Path.of("target/model.onnx")));
 * }</pre>
 */
public final class Export {

    /**
     * A model and its new file.
     *
     * @param model a safetensors file, or null for the bundled model
     * @param output the ONNX file to write; see {@link OnnxFile} for its input and output
     */
    public record Request(@Nullable Path model, Path output) {}

    private Export() {}

    /**
     * Writes the network with its weights, and what is known of its training, as ONNX.
     *
     * @return the file
     * @throws InvalidRequest if the model cannot be read or the file cannot be written
     */
    public static Path run(Request request) {
        try {
            var saved = Reconstruction.saved(request.model());
            var generator = ModelFile.generator(saved, String.valueOf(request.model()));
            OnnxFile.write(generator, saved.metadata(), request.output());
            return request.output();
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }
}
