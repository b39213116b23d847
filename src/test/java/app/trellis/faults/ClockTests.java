package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zone of a server is another one than its neighbour's, or its clock jumps: people notice nothing. */
@FaultTest
class ClockTests {

    private static final ZoneId COMPANY = ZoneId.of("Asia/Manila");

    /** Longer than the wait after six wrong passwords, and far shorter than two hours. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void copiesInZonesADayApartShowTheSameMomentsAndEndDaysAsTheCompanyDoes() throws Exception {
        try (var installation = Installation.running(folder, 1)) {
            var kiritimati = inZone(installation, "Pacific/Kiritimati");
            var losAngeles = inZone(installation, "America/Los_Angeles");
            var today = LocalDate.now(COMPANY);
            opening(installation, "Closes today", today);
            opening(installation, "Closed yesterday", today.minusDays(1));
            var here = installation.signedIn(kiritimati.address(), Installation.ADA);
            var there = installation.signedIn(losAngeles.address(), Installation.ADA);
            OpeningsFile.of(1).previewed(here);
            for (var browser : new PlainBrowser[] {here, there})
                assertThat(browser.get("/openings").body())
                        .contains("Closes today")
                        .doesNotContain("Closed yesterday");
            for (var page : new String[] {"/openings", "/openings/import", "/careers", "/"})
                assertThat(shown(here, page)).as(page).isEqualTo(shown(there, page));
            Findings.tell("Copies in the zones Pacific/Kiritimati and America/Los_Angeles: the same pages from both.");
        }
    }

    @Test
    void clockThatIsSetBackAndForthEndsNoSessionAndMakesNobodyWait() throws Exception {
        var library = Programs.below(Path.of("/usr/lib"), "faketime/libfaketimeMT.so.1");
        var clock = Files.writeString(folder.resolve("clock"), "+0");
        try (var installation = Installation.running(Files.createDirectory(folder.resolve("postgres")), 2)) {
            var trellis = installation.start(Map.of(
                    "LD_PRELOAD", library.toString(),
                    "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                    "FAKETIME_NO_CACHE", "1",
                    "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                    "DONT_FAKE_MONOTONIC", "1"));
            var ada = installation.signedIn(trellis.address(), Installation.ADA);
            var guesser = new PlainBrowser(trellis.address());
            guesser.get("/login");
            var wrong = Map.of("email", "person1@harborpoint.example", "password", "a wrong one");
            for (var guess = 0; guess < 6; guess++) guesser.post("/login", wrong);
            assertThat(guesser.post("/login", wrong).status()).isEqualTo(429);

            Files.writeString(clock, "-2h");
            Awaitility.await("the wait ends")
                    .atMost(PATIENCE)
                    .until(() -> guesser.post("/login", wrong).status() == 200);
            assertThat(ada.get("/openings").status()).as("two hours earlier").isEqualTo(200);
            Files.writeString(clock, "+2h");
            assertThat(ada.get("/openings").status()).as("four hours later").isEqualTo(200);
            assertThat(OpeningsFile.of(1).upload(ada).isConfirmed()).isTrue();
            Files.writeString(clock, "+0");
            assertThat(ada.get("/openings").status()).as("right again").isEqualTo(200);
            Findings.tell(
                    "Clock set back by two hours, and forth by four: sessions live on, waits after wrong passwords end as told.");
        }
    }

    private static TrellisProcess inZone(Installation installation, String zone) throws Exception {
        return installation.start(Map.of("TZ", zone, "TRELLIS_ZONE", COMPANY.getId()));
    }

    private static void opening(Installation installation, String title, LocalDate closes) throws Exception {
        installation.sql("""
                INSERT INTO opening (id, title, department_id, location, workplace, positions, description, requirements,
                  closes_on, audience, status, positions_filled, created_by, created_at, published_by, published_at, version)
                SELECT gen_random_uuid(), '%s', department_id, 'Manila', 'ON_SITE', 1, '', '',
                  DATE '%s', 'EVERYONE', 'PUBLISHED', 0, id, now() - interval '30 hours', id, now() - interval '30 hours', 0
                FROM person WHERE email = '%s'""".formatted(title, closes, Installation.ADA));
    }

    /** Without the token and the name of a form, which are others each time. */
    private static String shown(PlainBrowser browser, String page) {
        return browser.get(page).body().replaceAll("(name=\"(_csrf|form)\" value=\")[^\"]*", "$1");
    }
}
