package app.trellis.benchmark;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import app.trellis.openings.ListSql;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Fills a scratch database, starts the packaged application on it, loads it, and writes what it measured. */
public final class Benchmark {

    private static final int SECONDS = Integer.getInteger("trellis.benchmark.seconds", 20);
    private static final int WARMING = Integer.getInteger("trellis.benchmark.warming", 60);

    private final Path folder;
    private final ScratchDatabase database;
    private final Results results = new Results();
    private final Map<Integer, PlainBrowser> browsers = new HashMap<>();

    private Benchmark(Path folder, ScratchDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
        var begun = Files.createTempDirectory(folder, "run");
        try (var database = new ScratchDatabase(begun)) {
            new Benchmark(begun, database).run();
        }
    }

    private void run() throws Exception {
        var filling = System.nanoTime();
        database.fillPeople();
        database.fillOpenings(0, 10_000);
        say("10,000 openings");
        with(trellis -> results.scale(
                "10,000", load(trellis, List.of(Page.LIST, Page.PUBLIC), WARMING / 2), bytes(trellis, Page.LIST)));
        database.fillOpenings(10_000, 100_000);
        database.fillTheRest();
        results.fact("filling the database, with the first load", Duration.ofNanos(System.nanoTime() - filling));
        say("100,000 openings and all the rest");
        with(trellis -> {
            results.pages(load(trellis, Page.ALL, WARMING), bytesOfAll(trellis));
            results.fact("memory of Trellis at rest after the run", Jar.memoryAtRest(trellis) + " MB with " + Jar.HEAP);
        });
        results.listSql(ListSql.perSecond(database.url(), Load.CONNECTIONS, Duration.ofSeconds(SECONDS)));
        for (var collector : Jar.COLLECTORS)
            with(List.of(collector), trellis -> results.collector(
                    collector, load(trellis, List.of(Page.LIST), WARMING).get(Page.LIST), Jar.memoryAtRest(trellis)));
        database.fillOpenings(100_000, 1_000_000);
        say("1,000,000 openings");
        with(trellis -> results.scale(
                "1,000,000", load(trellis, List.of(Page.LIST, Page.PUBLIC), WARMING / 2), bytes(trellis, Page.LIST)));
        var starts = new StartTimes(folder);
        results.fact("start of the jar, its embedded database made before", starts.embedded());
        results.fact("start of the jar, with an archive of the classes of an earlier start", starts.archived());
        results.fact("start unpacked, with what an earlier start has taught the JVM", starts.learned(itsDatabase()));
        results.write(Path.of("target/benchmark/results.md"));
    }

    private interface Measuring {
        void measure(TrellisProcess trellis) throws Exception;
    }

    private void with(Measuring what) throws Exception {
        with(List.of(Jar.COLLECTOR), what);
    }

    /** Each time with a Trellis of its own, that knows nothing of an earlier run. */
    private void with(List<String> options, Measuring what) throws Exception {
        browsers.clear();
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-cp",
                Jar.FILE.toString(),
                "-Dloader.path=" + BarePages.copied(folder),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        var trellis = Jar.started(arguments, itsDatabase());
        try {
            what.measure(trellis);
        } finally {
            trellis.stop();
        }
    }

    private Map<String, String> itsDatabase() {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", "trellis",
                "SPRING_DATASOURCE_PASSWORD", "trellis");
    }

    /** In a process of its own, as Gatling is made to run. */
    private Map<Page, Figures> load(TrellisProcess trellis, List<Page> pages, int warming) throws Exception {
        var prepared = folder.resolve("prepared.properties");
        var measured = folder.resolve("measured.properties");
        var reports = Files.createDirectories(folder.resolve("gatling"));
        try (var writer = Files.newBufferedWriter(prepared)) {
            prepare(trellis, pages).store(writer, null);
        }
        var command = new ArrayList<>(TrellisProcess.java(List.of(
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"))));
        Map.of(
                        "prepared", prepared,
                        "measured", measured,
                        "pages", pages.stream().map(Page::name).collect(Collectors.joining("|")),
                        "warming", warming,
                        "seconds", SECONDS,
                        "address", trellis.address(),
                        "trellis.pid", trellis.pid(),
                        "postgres.pid", database.postmaster(),
                        "database.url", database.url())
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("io.gatling.app.Gatling", "-s", Load.class.getName(), "-rf", reports.toString()));
        var gatling = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gatling.log").toFile())
                .start();
        if (gatling.waitFor() != 0) throw new IllegalStateException("see " + folder.resolve("gatling.log"));
        var figures = new Properties();
        try (var reader = Files.newBufferedReader(measured)) {
            figures.load(reader);
        }
        return Figures.read(figures);
    }

    /** Opens each page twice: the first answer gives cookies, the second a validator that knows them. */
    private Properties prepare(TrellisProcess trellis, List<Page> pages) throws Exception {
        var prepared = new Properties();
        for (var page : pages) {
            prepared.setProperty(page.name() + ".path", path(trellis, page));
            for (var i = 0; i < Load.CONNECTIONS; i++) {
                var browser = browser(trellis, page, i);
                browser.get(path(trellis, page));
                var etag = fetch(trellis, page, browser).headers().firstValue("ETag");
                prepared.setProperty(page.name() + ".cookies." + i, browser.cookies());
                prepared.setProperty(page.name() + ".etag." + i, etag.orElse("none"));
            }
        }
        return prepared;
    }

    private PlainBrowser browser(TrellisProcess trellis, Page page, int which) {
        if (page.viewer() == null) return new PlainBrowser(trellis.address());
        return browsers.computeIfAbsent(
                page.viewer() + which,
                seat -> new PlainBrowser(trellis.address()).signIn("person" + seat + "@bench.example", "trellis"));
    }

    /** As the load will ask for it. */
    private HttpResponse<byte[]> fetch(TrellisProcess trellis, Page page, PlainBrowser browser, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(trellis.address().resolve(path(trellis, page)))
                .header("Cookie", browser.cookies());
        if (headers.length > 0) request.headers(headers);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private String path(TrellisProcess trellis, Page page) throws Exception {
        if (!page.path().contains("{opening}")) return page.path();
        try (var connection = DriverManager.getConnection(database.url(), "trellis", "trellis");
                var statement = connection.createStatement();
                var one = statement.executeQuery(
                        "SELECT id FROM opening WHERE status = 'PUBLISHED' ORDER BY published_at DESC LIMIT 1")) {
            one.next();
            var path = page.path().replace("{opening}", one.getString(1));
            if (!path.endsWith("/{slug}")) return path;
            // The address without it leads there.
            return new PlainBrowser(trellis.address())
                    .get(path.substring(0, path.lastIndexOf('/')))
                    .location();
        }
    }

    private Map<Page, Bytes> bytesOfAll(TrellisProcess trellis) throws Exception {
        var bytes = new LinkedHashMap<Page, Bytes>();
        for (var page : Page.ALL) bytes.put(page, bytes(trellis, page));
        return bytes;
    }

    /** Plain, and as a browser gets it. */
    record Bytes(long plain, long compressed) {}

    private Bytes bytes(TrellisProcess trellis, Page page) throws Exception {
        var browser = browser(trellis, page, 0);
        browser.get(path(trellis, page));
        return new Bytes(
                fetch(trellis, page, browser).body().length,
                fetch(trellis, page, browser, "Accept-Encoding", "gzip").body().length);
    }

    private static void say(String what) {
        System.out.println("Measuring with " + what);
    }
}
