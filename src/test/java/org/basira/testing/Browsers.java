package org.basira.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: the system's Chromium or Chrome. Where there is none, it is installed from the system's
 * packages if that is possible without asking (root on Debian or Ubuntu).
 */
public final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    private Browsers() {}

    /** Playwright with the system's browser; Playwright itself downloads nothing. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        return found().or(() -> install().flatMap(installed -> found()))
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it (on Debian or Ubuntu: apt-get install chromium) or put"
                                + " Chrome on the PATH."));
    }

    private static Optional<Path> found() {
        String path = System.getenv("PATH");
        return Stream.concat(
                        Stream.of((path == null ? "" : path).split(":", -1))
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))),
                        ELSEWHERE.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Integer> install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(
                            "sh",
                            "-c",
                            "apt-get update -qq && for each in chromium chromium-browser; do apt-get install -y -qq"
                                    + " --no-install-recommends $each && break; done")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "chromium-install.log").toFile())
                    .start();
            return Optional.of(process.waitFor());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("apt-get install chromium failed; see target/chromium-install.log", e);
        }
    }
}
