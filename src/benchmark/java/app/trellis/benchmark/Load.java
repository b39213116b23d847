package app.trellis.benchmark;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/** Asks for one page after the other, each by 16 connections for some time, after all of them have been warmed. */
public class Load extends Simulation {

    /** Each is somebody else. */
    static final int CONNECTIONS = 16;

    private static final int WARMING = Integer.getInteger("warming");
    private static final int SECONDS = Integer.getInteger("seconds");

    private final Properties prepared = new Properties();
    private final Properties measured = new Properties();
    private volatile Meter before = Meter.read();
    private volatile ResponseTimes times = new ResponseTimes();

    public Load() throws IOException {
        try (var reader = Files.newBufferedReader(Path.of(System.getProperty("prepared")))) {
            prepared.load(reader);
        }
        var pages = Arrays.stream(System.getProperty("pages").split("\\|")).map(Page::named).toList();
        var load = new ArrayList<PopulationBuilder>();
        load.add(everybody("warming", pages.stream().map(page -> ask(page, "warming: ")).toList(), WARMING));
        for (var page : pages) {
            load.add(once("before " + page.name(), this::begin));
            load.add(everybody(page.name(), List.of(ask(page, "")), SECONDS));
            load.add(once("after " + page.name(), () -> note(page)));
        }
        var all = load.get(load.size() - 1);
        for (var i = load.size() - 2; i >= 0; i--) all = load.get(i).andThen(all);
        setUp(all)
                .protocols(http.baseUrl(System.getProperty("address")).disableFollowRedirect().disableCaching())
                .assertions(global().failedRequests().count().is(0L));
    }

    private static PopulationBuilder everybody(String name, List<ChainBuilder> requests, int seconds) {
        return scenario(name).exec(during(seconds).on(exec(requests))).injectOpen(atOnceUsers(CONNECTIONS));
    }

    private static PopulationBuilder once(String name, Runnable what) {
        return scenario(name)
                .exec(session -> {
                    what.run();
                    return session;
                })
                .injectOpen(atOnceUsers(1));
    }

    private ChainBuilder ask(Page page, String prefix) {
        var request = http(prefix + page.name())
                .get(prepared.getProperty(page.name() + ".path"))
                .header("Cookie", own(page, "cookies"));
        if (page.validated()) request = request.header("If-None-Match", own(page, "etag"));
        return exec(request.check(
                status().is(page.validated() ? 304 : 200),
                responseTimeInMillis().transform(took -> times.add(took))));
    }

    private Function<Session, String> own(Page page, String what) {
        return session -> prepared.getProperty(page.name() + "." + what + "." + session.userId() % CONNECTIONS);
    }

    private void begin() {
        times = new ResponseTimes();
        before = Meter.read();
    }

    private void note(Page page) {
        var figures = Figures.of(Meter.read().since(before), times);
        figures.store(page, measured);
    }

    @Override
    public void after() {
        try (var writer = Files.newBufferedWriter(Path.of(System.getProperty("measured")))) {
            measured.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
