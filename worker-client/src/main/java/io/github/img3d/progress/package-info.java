/**
 * Progress of long work, as numbers: trainers, renderers and evaluations report it, a program's front end shows it.
 *
 * <p>The package lies in this module because both sides of the worker protocol use it: model-core reports to a
 * {@link io.github.img3d.progress.ProgressListener}, and what arrives there travels as it is.
 */
package io.github.img3d.progress;
