package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Journey;
import app.trellis.Look;
import app.trellis.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, as each of those to whom it looks different: within reach of everybody, valid, light, and nothing sticks out. */
@Journey
class EveryPageTests {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> DIFFERENT_ON_A_PHONE_IN_THE_DARK = List.of("color-contrast", "target-size");
    private static final List<String> CONTRAST = List.of("color-contrast");
    private static final String SIDEWAYS = "document.documentElement.scrollWidth - innerWidth";

    private static final String SIDEWAYS_IN_LARGE_TEXT = """
            () => {
              const root = document.documentElement;
              root.style.fontSize = '200%';
              const beyond = root.scrollWidth - innerWidth;
              root.style.fontSize = '';
              return beyond;
            }""";

    /** As it travels; what comes from the browser's cache has no size. */
    private static final String LOADED = """
            ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
              .filter(entry => entry.transferSize > 0)
              .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""";

    private static final String HEIGHT_OF_SEARCH = "document.querySelector('.list-search')?.offsetHeight ?? 0";

    /** One for all viewers. */
    private static final Axe AXE = new Axe();

    private static final LinksOfPages LINKS = new LinksOfPages();

    private static final int FIRST_VISIT = 120 * 1024;
    private static final int LATER_PAGE = 15 * 1024;

    private static final Pattern RESULT = Pattern.compile(".*/openings/import/[0-9a-f-]{36}$");

    /** One to import, and one to refuse. */
    private static final String OPENINGS = """
            Reference,Title,Department,Location,Description
            LIGHT-1,Lighthouse Keeper,Client Operations,Porto,Keep the light.
            LIGHT-2,,Client Operations,Porto,Who has no title.
            """;

    /** What does not belong on white paper: light words, dark ground, and what one can only press. */
    private static final String NOT_FOR_PAPER = """
            () => {
              const shown = [...document.querySelectorAll("body, body *")].filter((element) => element.checkVisibility());
              const light = (color) => {
                const [r, g, b, alpha = 1] = color.match(/[\\d.]+/g).map(Number);
                const scale = color.startsWith("color(") ? 255 : 1;
                // As it looks on white: a row under the mouse has a breath of colour.
                return alpha === 0 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) * scale * alpha + 255 * (1 - alpha);
              };
              const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
              const name = (element) => element.tagName.toLowerCase() + "." + element.className;
              return shown.flatMap((element) => {
                const style = getComputedStyle(element);
                const found = [];
                if (hasWords(element) && light(style.color) > 150) found.push(name(element) + " has light words");
                const ticked = element.matches("input:checked");
                if (!ticked && (light(style.backgroundColor) ?? 255) < 180) found.push(name(element) + " is dark");
                if (element.matches("header.frame, button, .btn")) found.push(name(element) + " is shown");
                return found;
              });
            }""";

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int SMALL_PHONE = 320;
    private static final int HEIGHT_OF_A_SEARCH = 60;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void noPageIsForgotten() {
        var looked = Look.all(jdbc).stream()
                .map(Look::mapping)
                .map(EveryPageTests::withoutNames)
                .collect(Collectors.toSet());
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(mapping -> pages.addAll(mapping.getPatternValues()));
        pages.removeAll(Look.NO_PAGES);
        pages.removeIf(page -> page.matches(Look.STEPS_OF_AN_IMPORT));
        assertThat(pages.stream().map(EveryPageTests::withoutNames)).isSubsetOf(looked);
    }

    @ParameterizedTest
    @ValueSource(strings = {Look.VISITOR, Look.AMARA, Look.MARCO, Look.HANA, Look.CLAIRE, Look.ADA})
    void everyPageIsWithinReachInBothThemes(String viewer, Visit visit) {
        visit.anew(DESK, ColorScheme.LIGHT, true);
        if (viewer.isEmpty()) visit.open("/");
        else visit.signIn(viewer);
        var found = new ArrayList<String>();
        for (var look : Look.all(jdbc)) {
            if (!look.viewer().equals(viewer)) continue;
            found.addAll(problems(visit, look.path(), look.name()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyStepOfAnImportIsWithinReachInBothThemes(Visit visit) {
        visit.anew(DESK, ColorScheme.LIGHT, true);
        visit.signIn(Look.HANA);
        var page = visit.open("/openings/import");
        page.setInputFiles(
                "#file", new FilePayload("openings.csv", "text/csv", OPENINGS.getBytes(StandardCharsets.UTF_8)));
        var found = new ArrayList<String>();
        for (var step : List.of("mapping", "preview", "result")) {
            page.locator("main form .btn-primary").last().click();
            page.waitForURL(step.equals("result") ? RESULT : Pattern.compile(".*/" + step + "$"));
            found.addAll(problems(visit, page.url(), "import-" + step));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatWasNotSentIsWithinReachInBothThemes(Visit visit) {
        var page = visit.anew(DESK, ColorScheme.LIGHT, true).signIn(Look.MARCO);
        page.navigate("/feedback/requests/new");
        page.locator("#asked").fill(Look.HANA);
        page.locator("#asked-choices [data-id]").click();
        page.locator("#topic").fill("How I lead the team.\nAnd what I should leave to others.");
        page.context().clearCookies();
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile(".*/login\\?kept$"));
        visit.signIn(Look.MARCO);
        assertThat(problems(visit, "/unsent", "unsent")).isEmpty();
        page.locator("details.ask summary").click();
        page.locator("details.ask button").click();
        page.waitForURL(Pattern.compile(".*/unsent$"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void buttonsStayReadableUnderTheMouse(ColorScheme theme, Visit visit) {
        var page = visit.anew(DESK, theme, true).signIn(Look.MARCO);
        AXE.comeAlong(page);
        var found = new ArrayList<Object>(problemsUnderTheMouse(page, "/feedback", "main .btn-primary"));
        var lesson = jdbc.sql(
                        "SELECT l.id FROM lessons.lesson l JOIN person p ON p.id = l.owner_id WHERE p.email = ? LIMIT 1")
                .param(Look.MARCO)
                .query(String.class)
                .single();
        found.addAll(problemsUnderTheMouse(page, "/lessons/" + lesson, "main details.ask summary"));
        page.click("main details.ask summary");
        page.hover("main .btn-danger");
        found.addAll(AXE.problemsOf(page, "main .btn-danger", CONTRAST));
        assertThat(found).isEmpty();
    }

    private static List<?> problemsUnderTheMouse(Page page, String path, String button) {
        page.navigate(path);
        page.hover(button);
        return AXE.problemsOf(page, button, CONTRAST);
    }

    @Test
    void firstVisitIsLight(Visit visit) {
        var page = visit.open("/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(number(page, LOADED)).isBetween(20_000, FIRST_VISIT);
    }

    /** One navigation. The window is small before and after: only a page with something new, or a search, is seen on a desk. */
    private static List<String> problems(Visit visit, String path, String name) {
        var found = new ArrayList<String>();
        var page = visit.page();
        page.setViewportSize(SMALL_PHONE, 740);
        // Nothing is looked at because it lies where something was pressed before.
        page.mouse().move(0, 0);
        AXE.comeAlong(page);
        var answer = page.navigate(path);
        var html = answer.text();
        var validity = Validity.problems(html);
        var loaded = number(page, LOADED);
        if (loaded < 1_000 || loaded > LATER_PAGE) found.add(name + " loads %d bytes".formatted(loaded));
        var large = number(page, SIDEWAYS_IN_LARGE_TEXT);
        if (large > 0) found.add(name + " scrolls sideways on a small phone with large text by " + large);
        var news = AXE.news(page);
        if (news.kinds() || html.contains("list-search")) {
            page.setViewportSize(DESK, 900);
            var high = number(page, HEIGHT_OF_SEARCH);
            if (high > HEIGHT_OF_A_SEARCH) found.add(name + " has a search that is %d px high".formatted(high));
        }
        if (news.kinds()) AXE.problemsOfKinds(page, WCAG).forEach(said -> found.add(name + " in light: " + said));
        if (news.looks()) found.addAll(problemsOfLooks(page, name));
        LINKS.broken(page).forEach(said -> found.add(name + " leads to " + said));
        visit.complaints().stream()
                .filter(said -> answer.ok() || !said.contains("status of " + answer.status()))
                .forEach(said -> found.add(name + " in the console: " + said));
        validity.join().forEach(said -> found.add(name + " is not valid: " + said));
        return found;
    }

    /** What does not depend on the words: where each look was seen before, it is well here too. */
    private static List<String> problemsOfLooks(Page page, String name) {
        var found = new ArrayList<String>();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var dark : List.of("dataset.bsTheme = 'dark'", "removeAttribute('data-bs-theme')")) {
            page.evaluate("document.documentElement." + dark);
            ((List<?>) page.evaluate(NOT_FOR_PAPER)).forEach(said -> found.add(name + " on paper: " + said));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE, 740);
        AXE.problemsOfLooks(page, DIFFERENT_ON_A_PHONE_IN_THE_DARK)
                .forEach(said -> found.add(name + " in dark on a phone: " + said));
        var sideways = number(page, SIDEWAYS);
        if (sideways > 0) found.add(name + " scrolls sideways on a phone by " + sideways);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    private static String withoutNames(String mapping) {
        return mapping.replaceAll("\\{[a-zA-Z]+}", "{}").replace("/{}/any", "/{}/{}");
    }
}
