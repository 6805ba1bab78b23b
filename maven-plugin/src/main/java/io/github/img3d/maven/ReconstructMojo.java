package io.github.img3d.maven;

import io.github.img3d.worker.client.Choice;
import io.github.img3d.worker.client.PictureFiles;
import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.client.WritableFolder;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request;
import io.github.img3d.worker.protocol.Request.MaskModel.Normalization;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Turn pictures of objects into point clouds.
 *
 * <p>For each picture {@code chair.png} the output folder gets {@code chair.ply}, {@code chair.glb} (or the formats that
 * are asked for), and {@code chair.png}, a sheet that shows the picture, the predicted views and the cloud. In a project
 * the folder becomes one of its resources. Needs no project.
 */
@Mojo(
        name = "reconstruct",
        defaultPhase = LifecyclePhase.GENERATE_RESOURCES,
        requiresProject = false,
        threadSafe = true)
public final class ReconstructMojo extends WorkerMojo {

    /** Up to which a quick start is worth more than quick pictures: measured, with the bundled model on two cores. */
    private static final int FEW_PICTURES = 8;

    /**
     * A picture (PNG, JPEG, WebP, GIF, BMP) of one object on a transparent or plain background, or a folder of such. The
     * object may lie anywhere in the picture and have any size. By default {@code src/main/images} of the project.
     */
    @Parameter(property = "img3d.input")
    @Nullable
    File input;

    /**
     * The folder to write to. By default {@code target/generated-resources/img3d} of the project, or {@code img3d} in the
     * current folder where there is no project.
     */
    @Parameter(property = "img3d.output")
    @Nullable
    File output;

    /** Formats of the clouds, any of {@code ply}, {@code glb} and {@code xyz}. */
    @Parameter(property = "img3d.formats", defaultValue = "ply,glb")
    List<String> formats;

    /**
     * A model, as written by the {@code train} goal, or weights of the PyTorch port as safetensors. By default the one that
     * comes with the plugin.
     */
    @Parameter(property = "img3d.model")
    @Nullable
    File model;

    /**
     * A predicted point is kept where the mask's probability is above this. The published rule is 0.5; less keeps thin
     * parts that the network is not sure of, and more outliers.
     */
    @Parameter(property = "img3d.maskThreshold", defaultValue = "0.25")
    double maskThreshold;

    /**
     * A segmentation network (ONNX) of yours, such as U²-Net, ISNet or BiRefNet, that tells the object from its
     * background in pictures without transparency. By default colours do. It takes one picture {@code [1,3,H,W]} of
     * floats and gives one map.
     */
    @Parameter(property = "img3d.maskModel")
    @Nullable
    File maskModel;

    /**
     * Colours that the mask model expects: {@code imagenet} (ImageNet's means and deviations: U²-Net, BiRefNet),
     * {@code centred} (in [-0.5,0.5]: ISNet) or {@code none} (in [0,1]).
     */
    @Parameter(property = "img3d.maskNormalization", defaultValue = "imagenet")
    String maskNormalization;

    /** Artifact that runs the mask model; Maven fetches it if there is one. The plugin's own dependencies come first. */
    @Parameter(property = "img3d.onnxruntime", defaultValue = "com.microsoft.onnxruntime:onnxruntime:1.29.0")
    String onnxruntime;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    List<RemoteRepository> repositories;

    @Inject
    RepositorySystem artifacts;

    @Override
    void work() throws InvalidParameter, WorkerException, MojoFailureException {
        var pictures = PictureFiles.of(input());
        Path folder = folder(output, "generated-resources/img3d", "img3d");
        pictures.requireElsewhere(folder);
        requireFile(model, "a model as written by img3d:train", "model");
        requireFile(maskModel, "an ONNX segmentation network", "maskModel");
        var wanted = Choice.of(Request.CloudFormat.class, "formats", formats);
        var request = request(pictures, wanted, WritableFolder.prepare(folder));

        if (maskModel != null) {
            addToClassPath(new Library(onnxruntime));
        }
        var report = new PictureReport(getLog(), pictures.files().size());
        answer(request, tuning(pictures), report);
        report.requireSuccess();
        addResource(folder);
    }

    /** Models of the user's may be of any size. */
    private WorkerTuning tuning(PictureFiles pictures) {
        boolean few = pictures.files().size() <= FEW_PICTURES;
        return model == null && maskModel == null && few ? WorkerTuning.QUICK_START : WorkerTuning.LONG_RUN;
    }

    private void addToClassPath(Library library) throws InvalidParameter {
        if (!library.isAmong(pluginArtifacts)) {
            addToClassPath(library.fetched(artifacts, session.getRepositorySession(), repositories));
        }
    }

    private Path input() throws InvalidParameter {
        if (input != null) {
            return input.toPath();
        }
        if (!inProject()) {
            throw new InvalidParameter("no picture named: add `input=<file or folder>`");
        }
        return baseFolder().resolve("src/main/images");
    }

    private Request request(PictureFiles pictures, List<Request.CloudFormat> wanted, Path folder)
            throws InvalidParameter {
        var normalization = Choice.of(Normalization.class, "maskNormalization", maskNormalization);
        return new Request.Reconstruct(
                pictures.files().stream().map(Path::toAbsolutePath).toList(),
                folder.toAbsolutePath(),
                wanted,
                new Request.Model(path(model), maskThreshold),
                maskModel == null
                        ? null
                        : new Request.MaskModel(maskModel.toPath().toAbsolutePath(), normalization),
                computer());
    }

    private void addResource(Path folder) {
        if (inProject()) {
            var resource = new Resource();
            resource.setDirectory(folder.toString());
            project.addResource(resource);
        }
    }
}
