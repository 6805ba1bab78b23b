package io.github.img3d.worker.install;

import java.util.regex.Pattern;

/** A device to compute on, by the name that users give it. */
public record DeviceName(String text) {

    private static final Pattern KNOWN = Pattern.compile("auto|jvm|tornado(?::[a-z]+:[0-9]{1,3})?");

    /** @throws InvalidParameter if there can be no such device */
    public static DeviceName parse(String text) throws InvalidParameter {
        if (!KNOWN.matcher(text).matches()) {
            throw new InvalidParameter("device " + text
                    + ", expected auto, jvm, tornado, or one that img3d:devices lists, such as tornado:opencl:0:"
                    + " correct `device`");
        }
        return new DeviceName(text);
    }

    /** Returns whether a device of TornadoVM's may be meant. */
    public boolean mayBeTornado() {
        return !text.equals("jvm");
    }

    /** Returns whether nothing but a device of TornadoVM's will do. */
    public boolean mustBeTornado() {
        return text.startsWith("tornado");
    }
}
