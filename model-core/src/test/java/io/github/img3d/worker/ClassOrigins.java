package io.github.img3d.worker;

import io.github.img3d.worker.protocol.Event;

/** A worker that says whether TornadoVM's classes are in a module of theirs, and EJML's are those of the class path. */
public final class ClassOrigins {

    private ClassOrigins() {}

    public static void main(String[] args) throws ClassNotFoundException {
        var replies = new Replies(System.out, System.err);
        replies.note("named module %s, unnamed module %s"
                .formatted(
                        module("uk.ac.manchester.tornado.api.TaskGraph").isNamed(),
                        !module("org.ejml.dense.row.CommonOps_DDRM").isNamed()));
        replies.say(new Event.Done());
    }

    private static Module module(String className) throws ClassNotFoundException {
        return Class.forName(className).getModule();
    }
}
