/** The safetensors format: named tensors with texts about them. */
package io.github.img3d.model.safetensors;
