/**
 * The use cases, and the only door for users: a request in, a result out.
 *
 * <p>Begin with {@link io.github.img3d.pipeline.Reconstruction}, then {@link io.github.img3d.pipeline.Training}. Requests
 * are records of small records with sensible defaults, and {@code with…} changes one value at a time. An
 * {@link io.github.img3d.inference.InvalidRequest} says in one line what is wrong with a request and what to do.
 */
package io.github.img3d.pipeline;
