package io.github.img3d.maven;

import io.github.img3d.worker.install.InvalidParameter;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * A library that only some requests need on the worker's class path.
 *
 * @param coordinates {@code group:artifact:version}
 */
record Library(String coordinates) {

    /** Returns whether the user has added some version or variant of it to the plugin's dependencies. */
    boolean isAmong(List<Artifact> artifacts) {
        String group = coordinates.substring(0, Math.max(0, coordinates.indexOf(':')));
        return artifacts.stream().anyMatch(artifact -> artifact.getGroupId().equals(group));
    }

    /** Has Maven fetch it, as it fetches plugins. */
    Path fetched(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories)
            throws InvalidParameter {
        try {
            var request = new ArtifactRequest(new DefaultArtifact(coordinates), repositories, null);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException | IllegalArgumentException e) {
            throw new InvalidParameter(coordinates + " cannot be had (" + firstLine(e)
                    + "): correct `onnxruntime`, or let Maven go online once");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
