package io.github.img3d.pipeline;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.HeldOut;
import io.github.img3d.figure.ContactSheet;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.source.Split;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Rendering of meshes into a dataset, to train and test with.
 *
 * <pre>{@code
 * var request = new DatasetCreation.Request("seats:500,tables:200", Path.of("target/dataset"));
 * var result = DatasetCreation.run(request, System.out::println);
 * }</pre>
 */
public final class DatasetCreation {

    /** Contents of a dataset that serves training, validation and tests. */
    public static final DatasetSpec USUAL_CONTENTS = new DatasetSpec(24, 64, 100, 16_384, 1);

    /**
     * A dataset by its meshes and contents.
     *
     * @param output the dataset's folder; objects in it that were made of the same meshes are kept
     * @param contents of each object, with the seed of every random draw
     * @param split ratios of training, validation and test
     * @param failOnError whether a mesh that was skipped is an error, after all others are done
     * @param threads 0 takes one a core
     */
    public record Request(
            Meshes meshes, Path output, DatasetSpec contents, SplitRatios split, boolean failOnError, int threads) {

        /** The usual contents, of which 80 % are to train on, 10 % to validate and 10 % to test with. */
        public Request(String data, Path output) {
            this(Meshes.of(data), output, USUAL_CONTENTS, new SplitRatios(80, 10, 10), false, 0);
        }

        /** Returns this request for other contents. */
        public Request withContents(DatasetSpec other) {
            return new Request(meshes, output, other, split, failOnError, threads);
        }

        /** Returns this request with another split. */
        public Request withSplit(SplitRatios other) {
            return new Request(meshes, output, contents, other, failOnError, threads);
        }
    }

    /**
     * Contents of the folder.
     *
     * @param written objects that were made
     * @param kept objects that were there
     * @param skipped meshes that are not in the dataset
     * @param train objects to train on, as those to validate and to test with
     */
    public record Result(Path folder, int written, int kept, int skipped, int train, int validation, int test) {}

    private DatasetCreation() {}

    /**
     * Renders the objects that are missing, and {@code preview.png} to look at.
     *
     * @param listener warned of each mesh that is skipped, of each file that is made anew, and of names to hold out that
     *     are of no mesh
     * @throws InvalidRequest if data or output cannot be had, or a mesh was skipped that must not be
     */
    public static Result run(Request request, ProgressListener listener) {
        try {
            var contents = request.contents();
            var rendering = new MeshRendering(request.output(), contents, request.split(), request.threads());
            var heldOut = HeldOut.of(request.meshes().heldOut());
            var meshes = heldOut.without(request.meshes().data(), contents.seed(), request.split(), listener::warn);
            OutputFolder.make(request.output());
            var report = rendering.of(meshes, listener);
            var dataset = Dataset.open(request.output());
            new ContactSheet(dataset).write(request.output().resolve("preview.png"));
            requireAll(report, request);
            return result(request.output(), report, dataset);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private static void requireAll(RenderingReport report, Request request) {
        var skipped = report.skipped();
        if (request.failOnError() && !skipped.isEmpty()) {
            int all = report.written() + report.kept() + skipped.size();
            throw new InvalidRequest(skipped.size() + " of " + all + " meshes were skipped, the first is "
                    + skipped.getFirst().reason() + ": mend them or leave out `failOnError`");
        }
    }

    private static Result result(Path folder, RenderingReport report, Dataset dataset) {
        return new Result(
                folder,
                report.written(),
                report.kept(),
                report.skipped().size(),
                dataset.only(Split.TRAIN).size(),
                dataset.only(Split.VALIDATION).size(),
                dataset.only(Split.TEST).size());
    }
}
