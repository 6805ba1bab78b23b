package io.github.img3d.benchmark.peer;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.MemoryFormat;

/** Order of axes in memory. */
public enum Layout {
    /** NCHW: PyTorch's own, and the published port's. */
    CHANNELS_FIRST(MemoryFormat.Contiguous),
    /** NHWC. */
    CHANNELS_LAST(MemoryFormat.ChannelsLast);

    private final MemoryFormat format;

    Layout(MemoryFormat format) {
        this.format = format;
    }

    /** Returns the same {@code [B,C,H,W]} in this order. */
    Tensor of(Tensor images) {
        return images.contiguous(format);
    }
}
