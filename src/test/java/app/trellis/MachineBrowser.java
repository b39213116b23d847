package app.trellis;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chrome or Chromium that journeys use: TRELLIS_BROWSER, else what the machine has, else what Playwright fetches,
 * else, as root on Debian, the package "chromium-headless-shell". That one comes first wherever it is: it shows pages
 * as the others do, for a third less time.
 */
class MachineBrowser implements AutoCloseable {

    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "google-chrome",
            "google-chrome-stable",
            "chromium",
            "chromium-browser",
            "chrome.exe");
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    /**
     * What makes it work in containers, keeps it from talking to its maker, and keeps the frame of a page for the next one,
     * which takes a quarter less time.
     */
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=RenderDocument");

    private static final int MINUTES_TO_INSTALL = 5;

    private final Playwright playwright;
    private final Browser browser;

    private MachineBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Throws {@link IllegalStateException}, whose message says what was tried, if there is none to be had. */
    static MachineBrowser launch() {
        var installed = installed();
        if (installed.isPresent()) return launch(installed.get());
        try {
            var playwright = Playwright.create();
            return new MachineBrowser(
                    playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setArgs(QUIETLY)));
        } catch (PlaywrightException notFetched) {
            return launch(
                    installPackage()
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "No Chrome or Chromium is installed, none could be fetched, and TRELLIS_BROWSER names none")));
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static MachineBrowser launch(Path executable) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIETLY);
        return new MachineBrowser(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> installed() {
        var named = System.getenv("TRELLIS_BROWSER");
        if (named != null && !named.isBlank()) return Optional.of(Path.of(named));
        var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installPackage() {
        var root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) return Optional.empty();
        if (!runs("apt-get", "update")
                || !runs(
                        "apt-get",
                        "install",
                        "-y",
                        "--no-install-recommends",
                        "chromium-headless-shell",
                        "fonts-dejavu-core")) return Optional.empty();
        return installed();
    }

    private static boolean runs(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .environment()
                    .put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            return process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
