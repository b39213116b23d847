package app.trellis.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are read by a program other than the one that writes them. */
class CalendarFileTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    /** RFC 5545, 3.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Difficult conversations, and how to lead them so that both sides still like to talk to each other afterwards",
                "难以启齿的谈话：如何在压力之下保持冷静、倾听对方、并找到双方都能接受的解决方案，而不伤害彼此的信任",
                "Schwierige Gespräche für Führungskräfte: Zuhören, Nachfragen, Vereinbaren – ein Übungsnachmittag für alle",
                "👩🏽‍💻👨‍👩‍👧‍👦🧑🏿‍🚀👩🏽‍💻👨‍👩‍👧‍👦🧑🏿‍🚀👩🏽‍💻👨‍👩‍👧‍👦🧑🏿‍🚀"
            })
    void longLinesAreFoldedBetweenCharacters(String title) {
        var file = CalendarFile.of(appointment(title), "https://trellis.example", NOON);
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n")).hasSizeGreaterThan(14).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line)
                    .doesNotContain("\r", "\n")
                    .matches(whole -> UTF_8.newEncoder().canEncode(whole));
        });
        assertThat(read(file).getSummary().getValue()).isEqualTo(title);
        assertThat(read(file).getLocation().getValue()).isEqualTo(title);
    }

    private static Appointment appointment(String text) {
        return new Appointment(
                UUID.randomUUID(), 0, NOON, NOON.plusSeconds(3600), "UTC", text, text, "/training/1", false);
    }

    private static VEvent read(String file) {
        return Biweekly.parse(file).first().getEvents().get(0);
    }
}
