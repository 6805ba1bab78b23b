package io.github.img3d.train;

import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A training on disk: weights, optimizer state, the number of steps done and what they were done with.
 *
 * @param run settings that have to be the same for a training to go on: data, sizes, rates, seed
 */
record Checkpoint(Path file, String run) {

    private static final String STEP = "step";
    private static final String RUN = "run";

    void save(TrainingState state, long step) throws IOException {
        var metadata = new HashMap<>(Map.of(STEP, Long.toString(step), RUN, run));
        metadata.put(
                ModelFile.ARCHITECTURE, ModelFile.describe(state.generator().architecture()));
        new Safetensors(metadata, ModelFile.entries(state.tensors())).write(file);
    }

    /**
     * Puts the saved values into {@code state}.
     *
     * @return the number of steps done; 0 if there is no checkpoint yet
     * @throws IOException if the checkpoint is unreadable or of another run
     */
    long restore(TrainingState state) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        var saved = Safetensors.read(file);
        if (!run.equals(saved.metadata().get(RUN))) {
            throw new IOException(file + " is of a training with other settings ("
                    + saved.metadata().get(RUN) + "), expected (" + run
                    + "): train into an empty folder, or delete it to start anew");
        }
        ModelFile.fill(state.tensors(), saved, file.toString());
        return Long.parseLong(saved.metadata().get(STEP));
    }
}
