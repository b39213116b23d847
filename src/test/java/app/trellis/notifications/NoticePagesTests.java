package app.trellis.notifications;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.calendar.CalendarChoice;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody was told, and how they want to be told. */
@PageTest
class NoticePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Choices choices;

    @Autowired
    private CalendarChoice calendar;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson amara;
    private CurrentPerson jonas;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
    }

    @Test
    void eachReadsTheirOwnTheLatestFirst() {
        notices(amara, 3);
        notices(jonas, 1);
        assertThat(page("/notifications", amara))
                .satisfies(inOrder("Author 3 gave you feedback", "Author 2 gave you", "Author 1 gave you"))
                .contains("Notifications: 3 unread");
        assertThat(page("/notifications", jonas)).contains("Notifications: 1 unread");
    }

    @Test
    void nobodyReadsOrMarksWhatIsOthers() {
        var id = notices(amara, 1).get(0);
        post("/notifications/" + id + "/reading", jonas, Map.of());
        post("/notifications/reading", jonas, Map.of());
        assertThat(page("/notifications", amara)).contains("Notifications: 1 unread");
    }

    @Test
    void whoHasReadOneIsToldOfTheOthersAlone() {
        var ids = notices(amara, 2);
        assertThat(post("/notifications/" + ids.get(0) + "/reading", amara, Map.of()))
                .hasRedirectedUrl("/notifications");
        assertThat(page("/notifications?show=unread", amara))
                .contains("Author 2 gave you", "Notifications: 1 unread")
                .doesNotContain("Author 1 gave you");
    }

    @Test
    void markingAllLeavesWhatCameAfterThePageWasSeen() {
        notices(amara, 1);
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page("/notifications", amara));
        assertThat(seen.find()).isTrue();
        jdbc.sql("UPDATE notice SET told_at = told_at + interval '1 hour' WHERE message = 'feedback.notice.received'")
                .update();
        post("/notifications/reading", amara, Map.of("seen", seen.group(1)));
        assertThat(page("/notifications", amara)).contains("Notifications: 1 unread");
        jdbc.sql("UPDATE notice SET told_at = told_at - interval '2 hours'").update();
        post("/notifications/reading", amara, Map.of("seen", seen.group(1)));
        assertThat(page("/notifications", amara)).contains("aria-label=\"Notifications\"");
    }

    @Test
    void markingLeadsBackToTheTabAndThePage() {
        var ids = notices(amara, 30);
        var second = page("/notifications?page=2", amara);
        var read = "/notifications/" + ids.get(0) + "/reading?page=2";
        assertThat(second).contains("action=\"" + read + "\"", "action=\"/notifications/reading?page=2\"");
        assertThat(post(read, amara, Map.of())).hasRedirectedUrl("/notifications?page=2");
        assertThat(page("/notifications?show=unread", amara)).contains("/reading?show=unread\"");
        assertThat(post("/notifications/reading?show=unread", amara, Map.of()))
                .hasRedirectedUrl("/notifications?show=unread");
        assertThat(page("/notifications", amara)).contains("Author 30 gave").doesNotContain("Mark all");
    }

    @Test
    void pageTellsWhenThereIsNothing() {
        assertThat(page("/notifications", amara)).contains("No notifications yet");
        notices(amara, 1);
        post("/notifications/reading", amara, Map.of());
        assertThat(page("/notifications?show=unread", amara)).contains("You’ve read everything");
    }

    @Test
    void homeShowsWhatIsUnreadAndDoesNotRepeatWhatWaits() {
        notices(amara, 7);
        assertThat(page("/", amara).split("gave you feedback", -1)).hasSize(6);
    }

    @Test
    void manyNoticesTakeNoMoreStatementsThanOneAndNoScan() {
        notices(amara, 1);
        var one = statements.during(() -> page("/notifications", amara)).size();
        jdbc.sql("""
                INSERT INTO notice (id, person_id, topic, activity, record_kind, record_id, happened_at, told_at, message, arguments, href)
                SELECT gen_random_uuid(), ?, 'feedback', 'FeedbackSent', 'feedback', gen_random_uuid(),
                  now() - make_interval(secs => n), now(), 'feedback.notice.received', ARRAY['tAuthor'], '/feedback/' || n
                FROM generate_series(1, 20000) n
                """).param(amara.id().value()).update();
        jdbc.sql("ANALYZE notice").update();
        assertThat(statements.during(() -> page("/notifications", amara))).hasSize(one);
        assertThat(statements.plansDuring(() -> page("/", jonas))).noneMatch(Statements.scansAllOf("notice"));
        assertThat(page("/notifications", amara)).contains("99+", "1–25 of 1,000+");
    }

    @Test
    void choicesAreKeptAndShownAgain() {
        var answer = put(
                amara,
                Map.of(
                        "zone",
                        "Asia/Manila",
                        "quietFrom",
                        "22:00",
                        "quietUntil",
                        "06:30",
                        "feedback",
                        "WEEKLY",
                        "calendar",
                        "OFF",
                        "security",
                        "OFF",
                        "unknown",
                        "DAILY"));
        assertThat(answer).hasRedirectedUrl("/notifications/settings");
        var choice = choices.of(amara.id());
        assertThat(choice.hours())
                .isEqualTo(new Hours(ZoneId.of("Asia/Manila"), LocalTime.of(22, 0), LocalTime.of(6, 30)));
        assertThat(choice.topics()).isEqualTo(Map.of("feedback", Delivery.WEEKLY));
        assertThat(calendar.on(amara.id())).isFalse();
        assertThat(page("/notifications/settings", amara)).contains("Asia/Manila", "value=\"22:00:00\"");
        assertThat(choices.of(jonas.id()).topics()).isEmpty();
    }

    @Test
    void wrongZoneIsNamedAndWhatWasChosenStays() {
        var answer =
                put(amara, Map.of("zone", "Manila", "quietFrom", "22:00", "quietUntil", "06:30", "feedback", "WEEKLY"));
        assertThat(answer).hasStatusOk().bodyText().contains("Trellis doesn’t know this time zone");
        assertThat(answer).bodyText().contains("<option value=\"WEEKLY\" selected=\"selected\">");
        assertThat(choices.of(amara.id()).topics()).isEmpty();
    }

    @Test
    void zoneOfTheBrowserIsOfferedToWhoHasNoneYet() {
        assertThat(mvc.get()
                        .uri("/notifications/settings")
                        .cookie(new Cookie("zone", "Asia/Tokyo"))
                        .with(as(amara)))
                .bodyText()
                .contains("Asia/Tokyo");
    }

    /** What only employees can be told of is not offered to a client's contact. */
    @Test
    void contactOfAClientChoosesAmongTheirOwnTopics() {
        assertThat(page("/notifications/settings", firm.client("Claire Bennett")))
                .contains("Feedback shared with you")
                .doesNotContain("Your applications", "training session", "for your calendar");
    }

    private List<UUID> notices(CurrentPerson to, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> jdbc.sql("""
                        INSERT INTO notice (id, person_id, topic, activity, record_kind, record_id, happened_at, told_at,
                          message, arguments, href)
                        VALUES (gen_random_uuid(), :to, 'feedback', 'FeedbackSent', 'feedback', gen_random_uuid(),
                          now() - make_interval(mins => 60 - :number), now() - interval '1 minute',
                          'feedback.notice.received', ARRAY['tAuthor ' || :number], '/feedback/' || :number)
                        RETURNING id
                        """)
                        .param("to", to.id().value())
                        .param("number", number)
                        .query(UUID.class)
                        .single())
                .toList();
    }

    private String page(String address, CurrentPerson person) {
        var answer = mvc.get().uri(address).with(as(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, CurrentPerson person, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(as(person)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult put(CurrentPerson person, Map<String, String> fields) {
        var request = mvc.put().uri("/notifications/settings").with(as(person)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
