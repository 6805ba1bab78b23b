package io.github.img3d.pipeline;

import io.github.img3d.dataset.HeldOut;
import io.github.img3d.evaluation.Baseline;
import io.github.img3d.evaluation.Baselines;
import io.github.img3d.evaluation.EvaluationObject;
import io.github.img3d.evaluation.EvaluationObjects;
import io.github.img3d.evaluation.EvaluationReport;
import io.github.img3d.evaluation.Evaluator;
import io.github.img3d.evaluation.InputKind;
import io.github.img3d.evaluation.InputScores;
import io.github.img3d.evaluation.ReportFiles;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.model.ModelFile;
import io.github.img3d.progress.Counter;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.MeshSources;
import io.github.img3d.source.NameList;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Measurement of a model on objects whose shape is known.
 *
 * <pre>{@code
 * var request = new Evaluation.Request("test-meshes.zip", Path.of("target/report"));
 * var result = Evaluation.run(request, System.out::println);
 * }</pre>
 */
public final class Evaluation {

    /**
     * An evaluation by model and meshes.
     *
     * @param settings model and device
     * @param data meshes as {@link MeshSources#parse} takes them, which the model must not have been trained on
     * @param only a file of names, one a line, of those meshes to take; or null for all
     * @param inputs kinds of pictures to show the model, one at least
     * @param baseline meshes that the model may have been trained on, to compare it with the nearest of them; or null
     * @param output the folder of the report
     * @param writeScores whether to write the scores into the model's file
     */
    public record Request(
            Reconstruction.Settings settings,
            String data,
            @Nullable Path only,
            Set<InputKind> inputs,
            @Nullable Meshes baseline,
            Path output,
            boolean writeScores) {

        /** The bundled model on renderings of all meshes. */
        public Request(String data, Path output) {
            this(Reconstruction.Settings.DEFAULT, data, null, Set.of(InputKind.RENDERS), null, output, false);
        }

        /** Returns this request for another model or device. */
        public Request withSettings(Reconstruction.Settings other) {
            return new Request(other, data, only, inputs, baseline, output, writeScores);
        }

        /** Returns this request with other kinds of pictures. */
        public Request withInputs(Set<InputKind> others) {
            return new Request(settings, data, only, others, baseline, output, writeScores);
        }

        /** Returns this request with a baseline. */
        public Request withBaseline(Meshes known) {
            return new Request(settings, data, only, inputs, known, output, writeScores);
        }

        public Request {
            if (writeScores && settings.model() == null) {
                throw new InvalidRequest(
                        "the bundled model cannot be told its scores, expected a model's file: name one"
                                + " with `model`, or leave out `writeScores`");
            }
        }
    }

    /**
     * The report.
     *
     * @param page the report to look at; beside it are {@code scores.csv}, {@code scores.md} and {@code scores.json}
     */
    public record Result(Path page, EvaluationReport report) {}

    private final Request request;
    private final ProgressListener listener;

    private Evaluation(Request request, ProgressListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Measures and writes the report.
     *
     * @param listener told by any thread
     * @throws InvalidRequest if model, data, device or output cannot be had
     */
    public static Result run(Request request, ProgressListener listener) {
        try {
            return new Evaluation(request, listener).onItsThreads();
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /** Runs on a pool of its own, whose threads parallel streams then use. */
    private Result onItsThreads() throws IOException {
        int wanted = request.settings().computer().threads();
        try (var pool = wanted == 0 ? new ForkJoinPool() : new ForkJoinPool(wanted)) {
            return CompletableFuture.supplyAsync(this::unchecked, pool).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the evaluation was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Result unchecked() {
        try {
            return run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds what is wrong with the request before it opens a device and examines a picture. */
    private Result run() throws IOException {
        var settings = request.settings();
        var kinds = kinds();
        var model = Reconstruction.model(settings.model());
        var known = known();
        try (var preparation = settings.preprocessing(model)) {
            var leftOut = new ArrayList<String>();
            var objects = objects(kinds, preparation, leftOut);
            var shown = shown(kinds, objects, leftOut);
            try (var backend = settings.computer().open()) {
                var inference = new Inference(model, backend, settings.maskThreshold());
                return written(new EvaluationReport(
                        settings.model() == null
                                ? "bundled model"
                                : settings.model().getFileName().toString(),
                        MeshSources.withoutFolders(request.data()),
                        EvaluationObject.SURFACE_POINTS,
                        scores(preparation, inference, shown),
                        baselines(known, objects),
                        leftOut));
            }
        }
    }

    /** Returns the meshes of the baseline, if there is one. */
    private Optional<MeshSource> known() throws IOException {
        return request.baseline() == null
                ? Optional.empty()
                : Optional.of(HeldOut.of(request.baseline().heldOut())
                        .without(request.baseline().data(), 1, SplitRatios.UNDIVIDED, listener::warn));
    }

    private List<InputKind> kinds() {
        var kinds = request.inputs().stream().sorted().toList();
        if (kinds.isEmpty()) {
            throw new InvalidRequest("no inputs named, expected renders, icons, or both: correct `inputs`");
        }
        return kinds;
    }

    private List<EvaluationObject> objects(List<InputKind> kinds, Preprocessing preparation, List<String> leftOut)
            throws IOException {
        MeshSource source = MeshSources.parse(request.data(), 1);
        var only = NameList.of(request.only());
        var found =
                EvaluationObjects.of(source, only, kinds, preparation, new Counter("drawing", source.size(), listener));
        var objects = found.read();
        leftOut.addAll(found.leftOut().stream().sorted().toList());
        if (objects.isEmpty()) {
            throw new IOException(
                    "none of the " + source.size() + " meshes of " + MeshSources.withoutFolders(request.data())
                            + " can be taken" + (leftOut.isEmpty() ? "" : ", such as " + leftOut.getFirst())
                            + ": correct `data` or `only`");
        }
        return objects;
    }

    /** Returns the objects that have pictures, for each kind of these. */
    private Map<InputKind, List<EvaluationObject>> shown(
            List<InputKind> kinds, List<EvaluationObject> objects, List<String> leftOut) throws IOException {
        var shown = new TreeMap<InputKind, List<EvaluationObject>>();
        for (var kind : kinds) {
            shown.put(kind, shown(kind, objects, leftOut));
        }
        return shown;
    }

    private List<EvaluationObject> shown(InputKind kind, List<EvaluationObject> objects, List<String> leftOut)
            throws IOException {
        var shown = new ArrayList<EvaluationObject>();
        for (var object : objects) {
            if (object.pictureSets().containsKey(kind)) {
                shown.add(object);
            } else {
                leftOut.add(object.name() + ": has no picture, and is missing among " + kind);
            }
        }
        if (shown.isEmpty()) {
            throw new IOException(
                    "none of the " + objects.size() + " objects of " + MeshSources.withoutFolders(request.data())
                            + " comes with a picture: leave " + kind + " out of `inputs`");
        }
        return shown;
    }

    private List<InputScores> scores(
            Preprocessing preparation, Inference inference, Map<InputKind, List<EvaluationObject>> shown)
            throws IOException {
        var scores = new ArrayList<InputScores>();
        for (var kind : shown.entrySet()) {
            var progress = new Counter(kind.getKey().toString(), kind.getValue().size(), listener);
            var evaluator = new Evaluator(preparation, inference, request.output(), progress);
            scores.add(evaluator.evaluate(kind.getKey(), kind.getValue()));
            listener.note(scores.getLast().headline());
        }
        return scores;
    }

    private List<Baseline> baselines(Optional<MeshSource> known, List<EvaluationObject> objects) throws IOException {
        var baselines = new ArrayList<Baseline>();
        if (known.isPresent()) {
            var progress = new Counter("baseline", known.get().size(), listener);
            baselines.addAll(Baselines.ofShapes(known.get(), objects, progress));
        }
        baselines.add(Baselines.floor(objects));
        return baselines;
    }

    private Result written(EvaluationReport report) throws IOException {
        Path page = ReportFiles.write(report, request.output());
        if (request.writeScores()) {
            Path model = Objects.requireNonNull(request.settings().model(), "a request to write scores names a model");
            ModelFile.note(model, ModelFile.SCORES, ReportFiles.brief(report));
        }
        return new Result(page, report);
    }
}
