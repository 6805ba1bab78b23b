package io.github.img3d.maven;

import java.util.regex.Pattern;

/** Where to compute, as the user names it. */
record DeviceName(String text) {

    private static final Pattern KNOWN = Pattern.compile("auto|jvm|tornado(?::[a-z]+:[0-9]{1,3})?");

    /** @throws InvalidParameter if there can be no such device */
    static DeviceName parse(String text) throws InvalidParameter {
        if (!KNOWN.matcher(text).matches()) {
            throw new InvalidParameter("device " + text
                    + ", expected auto, jvm, tornado, or one that img3d:devices lists, such as tornado:opencl:0:"
                    + " correct img3d.device");
        }
        return new DeviceName(text);
    }

    /** Whether a device of TornadoVM's may be meant. */
    boolean mayBeTornado() {
        return !text.equals("jvm");
    }

    /** Whether nothing but a device of TornadoVM's will do. */
    boolean mustBeTornado() {
        return text.startsWith("tornado");
    }
}
