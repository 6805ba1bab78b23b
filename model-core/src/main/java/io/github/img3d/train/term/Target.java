package io.github.img3d.train.term;

/**
 * One input of a step that tells a piece of the truth.
 *
 * @param name of its own among the targets of a stage
 */
public record Target(String name) implements Comparable<Target> {

    @Override
    public int compareTo(Target other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
