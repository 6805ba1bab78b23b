package io.github.img3d.pipeline;

import io.github.img3d.render.Collisions;
import java.util.Locale;

/**
 * Rules for points that fall on the same pixel of a rendering.
 *
 * <pre>{@code
 * config = config.withNovelViews(new TrainingConfig.NovelViews(500, CollisionRule.NEAREST));
 * }</pre>
 */
public enum CollisionRule {
    /** They are summed within a fifth of a pixel, and the greatest sum counts: the published way. */
    SUMMED,
    /** The nearest one counts. */
    NEAREST;

    Collisions collisions() {
        return Collisions.named(toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
