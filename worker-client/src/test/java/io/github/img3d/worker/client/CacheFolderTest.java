package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisabledOnOs(OS.WINDOWS)
class CacheFolderTest {

    static Stream<Arguments> users() {
        return Stream.of(
                argumentSet("Linux", "Linux", "/home/ann", Map.of(), "/home/ann/.cache/img3d"),
                argumentSet("Linux, moved", "Linux", "/home/ann", Map.of("XDG_CACHE_HOME", "/big"), "/big/img3d"),
                argumentSet(
                        "not absolute", "Linux", "/home/ann", Map.of("XDG_CACHE_HOME", "x"), "/home/ann/.cache/img3d"),
                argumentSet("blank", "Linux", "/home/ann", Map.of("XDG_CACHE_HOME", " "), "/home/ann/.cache/img3d"),
                argumentSet("macOS", "Mac OS X", "/Users/ann", Map.of(), "/Users/ann/Library/Caches/img3d"),
                argumentSet("Windows", "Windows 11", "/Users/ann", Map.of("LOCALAPPDATA", "/local"), "/local/img3d"),
                argumentSet("a container's user without a home", "Linux", "?", Map.of(), null));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("users")
    void isWhereTheSystemKeepsIt(String system, String home, Map<String, String> environment, String expected) {
        assertEquals(Optional.ofNullable(expected).map(Path::of), CacheFolder.of(system, Path.of(home), environment));
    }
}
