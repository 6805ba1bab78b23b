/**
 * JDKs and TornadoVM SDKs: where they are, which suits a worker, and what its JVM is told.
 *
 * <p>Nothing here needs a library, so that {@code java TornadoSdk.java <file>} runs from the sources alone.
 */
package io.github.img3d.worker.install;
