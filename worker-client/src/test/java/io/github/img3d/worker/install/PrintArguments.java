package io.github.img3d.worker.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Says which arguments it got, each on a line of its own, whatever is in it. */
final class PrintArguments {

    private PrintArguments() {}

    public static void main(String[] args) {
        for (String argument : args) {
            System.out.println(Base64.getEncoder().encodeToString(argument.getBytes(UTF_8)));
        }
    }
}
