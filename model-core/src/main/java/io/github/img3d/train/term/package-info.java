/**
 * Terms of the loss, and the truth that they are compared with.
 *
 * <p>A stage of training is a list of {@linkplain io.github.img3d.train.term.Term terms}. A term says its name, the {@link
 * io.github.img3d.train.term.Truth} that it needs, and how its loss is recorded: inputs, batches, the loss log and the
 * progress line follow from the list. A new term is one record that implements the interface.
 */
package io.github.img3d.train.term;
