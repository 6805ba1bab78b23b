package io.github.img3d.maven;

import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Write a model as ONNX, for other runtimes.
 *
 * <p>Its input {@code picture} is {@code [batch,3,64,64]}, RGB in [0,1] on white, the object cropped and centred and its
 * colours times 0.9; its output {@code maps} is {@code [batch,32,128,128]}: X and Y in pixels, depth and mask logit of
 * eight views, first X of all views, then Y and so on. A model with colours has a second output, {@code colours},
 * {@code [batch,24,128,128]}: red of all views, then green and blue. Needs no project.
 */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
public final class ExportMojo extends WorkerMojo {

    /**
     * A model, as written by the {@code train} goal, or weights of the PyTorch port as safetensors. By default the one that
     * comes with the plugin.
     */
    @Parameter(property = "img3d.model")
    @Nullable
    File model;

    /**
     * The file to write. By default {@code target/img3d/model.onnx} of the project, or {@code img3d/model.onnx} in the
     * current folder where there is no project.
     */
    @Parameter(property = "img3d.output")
    @Nullable
    File output;

    @Override
    void work() throws InvalidParameter, WorkerException, MojoFailureException {
        requireFile(model, "a model as written by img3d:train", "model");
        Path file = folder(output, "img3d/model.onnx", "img3d/model.onnx");
        var request = new Request.Export(path(model), file.toAbsolutePath());

        var report = new GoalReport(getLog());
        answer(request, WorkerTuning.LONG_RUN, report);
        report.requireSuccess();
    }
}
