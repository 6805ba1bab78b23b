/**
 * The Maven plugin: parameters, checks that need no model, and log lines. A worker on a newer JDK does the work.
 *
 * <p>Goals run on whatever JDK, from 17, that runs Maven, while the work needs 25: so each goal has
 * {@link io.github.img3d.worker.client} start one worker, hands it everything in one request, and turns its events into log
 * lines. The classes of model-core are on the worker's class path alone; here nothing may use them.
 *
 * <p>Where TornadoVM is installed the worker is started with the arguments that its SDK lists, since flags and modules
 * change from one version to the next. Arguments that a user gives to {@code tornado} are lost, and the worker's class
 * archive, which such a JVM does not share.
 *
 * <p>A picture passes twelve stations, each of which hands it, or what has become of it, to the next:
 *
 * <pre>
 *   Maven's JVM                                    the worker's JVM
 *
 *    1 ReconstructMojo                              4 WorkerMain
 *      | Request                                      | Request
 *    2 WorkerClient                                 5 RequestHandler
 *      | Request                                      | path
 *    3 WorkerProcess ------ a line of JSON ------>  6 Reconstruction
 *           ^                                         | path                       cloud |
 *           |                                       7 Preprocessing            11 Format
 *           |                                         | object on white            bytes |
 *           |                                       8 Inference                12 AtomicFile
 *           |                                         | [1,64,64,3]                      |
 *           |                                       9 Execution                          v
 *           |                                         | maps, points               chair.ply
 *           |                                      10 ViewConsistencyFilter
 *           |                                         | cloud, back to 6
 *           +-------------- events, by Replies ---------
 * </pre>
 *
 * <ol>
 *   <li>{@code ReconstructMojo} makes a request of the goal's parameters.
 *   <li>{@code WorkerClient} picks the worker: one with TornadoVM, or a plain one.
 *   <li>{@code WorkerProcess} writes the request as a line of JSON and reads events.
 *   <li>{@code WorkerMain} reads that line.
 *   <li>{@code RequestHandler} calls the use case, one picture after the other.
 *   <li>{@code Reconstruction} takes a picture's file and writes the files that are made of it.
 *   <li>{@code Preprocessing} reads the file and frames the object, cut out of its background.
 *   <li>{@code Inference} fills the network's input and reads what is predicted.
 *   <li>{@code Execution} runs the program of {@code StructureGenerator} and {@code Fusion}, recorded once.
 *   <li>{@code ViewConsistencyFilter} keeps the points that the views agree on: the cloud.
 *   <li>{@code Format} turns the cloud into the bytes of its format.
 *   <li>{@code AtomicFile} writes the whole file or none.
 * </ol>
 */
package io.github.img3d.maven;
