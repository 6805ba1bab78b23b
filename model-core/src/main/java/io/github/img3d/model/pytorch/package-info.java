/**
 * Weights of the network's PyTorch port.
 *
 * <p>They are recognised by their names and turned into ours once, when they are read, so that no other package needs
 * to know them: kernels and rows are reordered, and the port's batch norms, which have a scale and a shift, are folded.
 * Those norms cannot be trained further.
 */
package io.github.img3d.model.pytorch;
