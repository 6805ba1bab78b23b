package io.github.img3d.compute.launch;

import io.github.img3d.kernel.FusionKernels;
import java.util.List;

/**
 * Fusion of views to points, and its gradient: maps {@code [B,P,4,V]}, viewToObject {@code [V,3,4]}, points {@code
 * [B,4,V·P]}.
 */
public sealed interface FusionLaunch extends Launch {

    record Fuse(Floats maps, Floats viewToObject, Floats points, int batch, int views, int pixels)
            implements FusionLaunch {

        public Fuse {
            BufferSize.require(maps, batch, pixels, 4, views);
            BufferSize.require(viewToObject, views, 3, 4);
            BufferSize.require(points, batch, 4, views, pixels);
        }

        @Override
        public int workItems() {
            return batch * pixels;
        }

        @Override
        public void range(int begin, int count) {
            FusionKernels.fuse(maps.array(), viewToObject.array(), points.array(), views, pixels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(maps, viewToObject);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(points);
        }
    }

    record FuseGradient(Floats dPoints, Floats viewToObject, Floats dMaps, int batch, int views, int pixels)
            implements FusionLaunch {

        public FuseGradient {
            BufferSize.require(dPoints, batch, 4, views, pixels);
            BufferSize.require(viewToObject, views, 3, 4);
            BufferSize.require(dMaps, batch, pixels, 4, views);
        }

        @Override
        public int workItems() {
            return batch * pixels;
        }

        @Override
        public void range(int begin, int count) {
            FusionKernels.fuseGradient(
                    dPoints.array(), viewToObject.array(), dMaps.array(), views, pixels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dPoints, viewToObject, dMaps);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dMaps);
        }
    }
}
