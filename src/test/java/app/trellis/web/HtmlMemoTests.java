package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.forms.ReaderZone;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class HtmlMemoTests {

    private static final String ROWS = "<li th:each=\"row : ${rows}\" th:memo=\"row\">"
            + "<a th:href=\"@{/openings/{id}(id=${row.id()})}\" th:text=\"${row.title()}\"></a></li>";
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    /** Each title that is read, which is once for each time that a row is rendered. */
    private static final List<String> READ = new ArrayList<>();

    record Row(
            int id,
            String title,
            @Nullable Instant at,
            @Nullable LocalDate day) {

        static Row titled(String title) {
            return new Row(1, title, null, null);
        }

        @Override
        public String title() {
            READ.add(title);
            return title;
        }
    }

    private Instant now = NOON;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<String, @Nullable Object> page = new HashMap<>();
    private Locale locale = Locale.UK;
    private String zone = "Europe/Lisbon";
    private String application = "";

    HtmlMemoTests() {
        READ.clear();
        InstantSource source = () -> now;
        var clock = source.withZone(ZoneOffset.UTC);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        var beans = new StaticApplicationContext();
        beans.registerSingleton("secrets", Object.class);
        beans.refresh();
        var memo = new HtmlMemo(beans, messages, new ReaderZone(clock), clock, new ThymeleafProperties());
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setDialect(new Dialect(new PathEvaluator(), memo));
        engine.setMessageResolver(new Texts(messages));
        engine.setLinkBuilder(new Links(path -> path, true));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void isRenderedOnceForAllReaders() {
        page.put("rows", List.of(Row.titled("Nurse")));
        page.put("me", "Amara");
        var amaras = shown(ROWS);
        page.put("rows", List.of(Row.titled("Nurse")));
        page.put("me", "Marco");
        assertThat(shown(ROWS)).isEqualTo(amaras).isEqualTo("<li><a href=\"/openings/1\">Nurse</a></li>");
        assertThat(READ).hasSize(1);
    }

    @Test
    void eachRowIsItself() {
        page.put("rows", List.of(new Row(1, "Nurse", null, null), new Row(2, "Clerk", null, null)));
        var both = "<li><a href=\"/openings/1\">Nurse</a></li><li><a href=\"/openings/2\">Clerk</a></li>";
        assertThat(shown(ROWS)).isEqualTo(both);
        assertThat(shown(ROWS)).isEqualTo(both);
    }

    @Test
    void changedRowIsRendered() {
        page.put("rows", List.of(Row.titled("Nurse")));
        shown(ROWS);
        page.put("rows", List.of(Row.titled("Head nurse")));
        assertThat(shown(ROWS)).contains("Head nurse");
    }

    @Test
    void sameRowElsewhereIsAnother() {
        page.put("rows", List.of(Row.titled("Nurse")));
        var heading = "<h2 th:each=\"row : ${rows}\" th:memo=\"row\" th:text=\"${row.title()}\"></h2>";
        shown(ROWS);
        assertThat(shown(heading)).isEqualTo("<h2>Nurse</h2>");
    }

    @Test
    void everyNamedVariableCounts() {
        var template =
                "<li th:each=\"row : ${rows}\" th:with=\"box=${box}\" th:memo=\"row, box\" th:text=\"|${row.title()} ${box}|\"></li>";
        page.put("rows", List.of(Row.titled("Nurse")));
        page.put("box", "RECEIVED");
        assertThat(shown(template)).isEqualTo("<li>Nurse RECEIVED</li>");
        page.put("box", null);
        assertThat(shown(template)).isEqualTo("<li>Nurse null</li>");
    }

    @Test
    void whatNamesNothingIsTheSameForAll() {
        var template = "<p th:memo=\"\" th:text=\"#{web.name}\"></p>";
        assertThat(shown(template)).isEqualTo("<p>Trellis</p>").isEqualTo(shown(template));
    }

    @Test
    void anotherLanguageIsAnotherText() {
        page.put("rows", List.of(new Row(1, "Nurse", null, LocalDate.of(2026, 5, 12))));
        var template = "<li th:each=\"row : ${rows}\" th:memo=\"row\" th:text=\"${@times.day(row.day())}\"></li>";
        assertThat(shown(template)).contains("12 May 2026");
        locale = Locale.US;
        assertThat(shown(template)).contains("May 12, 2026");
    }

    @Test
    void anotherZoneIsAnotherDay() {
        page.put("rows", List.of(new Row(1, "Nurse", Instant.parse("2026-01-10T23:30:00Z"), null)));
        var template =
                "<li th:each=\"row : ${rows}\" th:memo=\"row\" th:text=\"${@times.moment(row.at()).text()}\"></li>";
        assertThat(shown(template)).contains("10 Jan 2026");
        zone = "Asia/Manila";
        assertThat(shown(template)).contains("11 Jan 2026");
    }

    @Test
    void whatIsToldFromNowIsToldAnewWhenItChanges() {
        page.put("rows", List.of(new Row(1, "Nurse", NOON.minusSeconds(330), null)));
        var template =
                "<li th:each=\"row : ${rows}\" th:memo=\"row\" th:text=\"${@times.moment(row.at()).text() + row.title()}\"></li>";
        assertThat(shown(template)).contains("5 minutes ago");
        now = NOON.plusSeconds(29);
        assertThat(shown(template)).contains("5 minutes ago");
        assertThat(READ).hasSize(1);
        now = NOON.plusSeconds(30);
        assertThat(shown(template)).contains("6 minutes ago");
        now = NOON.plus(Duration.ofDays(1));
        assertThat(shown(template)).contains("yesterday");
        now = NOON.plus(Duration.ofDays(8));
        assertThat(shown(template)).contains("28 Nov 2026");
        now = NOON.plus(Duration.ofDays(80));
        shown(template);
        assertThat(READ).hasSize(4);
    }

    @Test
    void farDayIsToldFromNowOnceItIsNear() {
        page.put("rows", List.of(new Row(1, "Nurse", NOON.plus(Duration.ofDays(9)), null)));
        var template =
                "<li th:each=\"row : ${rows}\" th:memo=\"row\" th:text=\"${@times.moment(row.at()).text()}\"></li>";
        assertThat(shown(template)).contains("7 Dec 2026");
        now = NOON.plus(Duration.ofDays(3));
        assertThat(shown(template)).contains("in 6 days");
    }

    @Test
    void anotherPathOfTheApplicationIsAnotherLink() {
        page.put("rows", List.of(Row.titled("Nurse")));
        shown(ROWS);
        application = "/trellis";
        assertThat(shown(ROWS)).contains("href=\"/trellis/openings/1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:memo=\"row\" th:text=\"${me}\"></p>",
                "<p th:memo=\"row\" th:text=\"${me?.length()}\"></p>",
                "<p th:memo=\"row\" th:text=\"${row.title() + me}\"></p>",
                "<p th:memo=\"row\"><b th:if=\"${me}\">Yours</b></p>",
                "<p th:memo=\"row\"><b th:if=\"${param.me}\">Yours</b></p>",
                "<p th:memo=\"row\" th:text=\"${@secrets.toString()}\"></p>",
                "<p th:memo=\"row\" th:text=\"${#ctx.me}\"></p>",
                "<p th:memo=\"row\" th:text=\"${#ctx.getVariable('me')}\"></p>",
                "<div th:memo=\"row\"><form method=\"post\" th:action=\"@{/openings}\"></form></div>",
                "<p th:memo=\"row, entity\"></p>",
                "<p th:memo=\"row, entities\"></p>"
            })
    void readsNothingElse(String template) {
        page.put("row", Row.titled("Nurse"));
        page.put("me", "Amara");
        page.put("entity", new Object());
        page.put("entities", List.of(new Object()));
        assertThatExceptionOfType(TemplateProcessingException.class).isThrownBy(() -> shown(template));
        assertThatExceptionOfType(TemplateProcessingException.class).isThrownBy(() -> shown(template));
    }

    @Test
    void whatSomebodyWroteStaysText() {
        page.put("rows", List.of(Row.titled("[[${7*7191}]] [(${me})] <b>&")));
        page.put("me", "Amara");
        var escaped = "[[${7*7191}]] [(${me})] &lt;b&gt;&amp;";
        assertThat(shown(ROWS)).contains(escaped);
        assertThat(shown(ROWS)).contains(escaped);
    }

    @Test
    void oneInsideOfAnotherIsAPartOfIt() {
        page.put("rows", List.of(Row.titled("Nurse")));
        var template = "<ul th:memo=\"rows\">" + ROWS + "</ul>";
        assertThat(shown(template)).isEqualTo("<ul><li><a href=\"/openings/1\">Nurse</a></li></ul>");
        assertThat(shown(template)).isEqualTo("<ul><li><a href=\"/openings/1\">Nurse</a></li></ul>");
        assertThat(READ).hasSize(1);
    }

    @Test
    void itsOwnVariablesMayBeNull() {
        page.put("row", Row.titled("Nurse"));
        var own =
                "<th:block th:with=\"day=${row.day()}\"><i th:text=\"${row.title()}\"></i><b th:if=\"${day}\"></b></th:block>";
        assertThat(shown("<p th:memo=\"row\">" + own + "</p>")).isEqualTo("<p><i>Nurse</i></p>");
    }

    @Test
    void remembersNoMoreThanItHasRoomFor() {
        var long100k = "x".repeat(100_000);
        for (var time = 0; time < 2; time++)
            for (var row = 0; row < 60; row++) {
                page.put("rows", List.of(new Row(row, long100k + row, null, null)));
                shown(ROWS);
            }
        assertThat(READ.size()).isBetween(61, 120);
    }

    private String shown(String template) {
        var servlets = new MockServletContext();
        var request = new MockHttpServletRequest(servlets);
        request.setContextPath(application);
        request.setCookies(new Cookie("zone", zone));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        LocaleContextHolder.setLocale(locale);
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(template, new WebContext(exchange, locale, page));
    }
}
