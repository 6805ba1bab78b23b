/** Export to ONNX, for other runtimes. */
package io.github.img3d.model.onnx;
