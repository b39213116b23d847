package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.forms.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The parts that all pages are made of, each used once by the template web/parts of the tests. */
@PageTest
class PartsTests {

    enum Order {
        NEWEST,
        OLDEST
    }

    record Step(@Nullable String text) {}

    @Labels("openings.form")
    record Form(
            @Nullable String title,
            @Nullable LocalDate closesOn,
            @Nullable String description,
            @Nullable Order order,
            @Nullable String place,
            boolean remote,
            List<Step> steps) {}

    record Place(String value, String label) {}

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private WebApplicationContext application;

    private final Form form = new Form(
            "Team lead",
            LocalDate.of(2026, 3, 12),
            "Lead.",
            Order.NEWEST,
            "mnl",
            true,
            List.of(new Step("Call"), new Step("Visit")));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/parts");
    private final Map<String, Object> model = new HashMap<>(Map.of(
            "title",
            "Parts",
            "form",
            form,
            "orders",
            List.of(Order.NEWEST, Order.OLDEST),
            "places",
            List.of(new Place("mnl", "Manila"), new Place("crk", "Clark")),
            "moment",
            Instant.now().minusSeconds(3700),
            "day",
            LocalDate.of(2026, 3, 12),
            "text",
            "# Big\n\n[site](https://example.org)",
            "rows",
            new PageImpl<>(List.of("a"), PageRequest.of(3, 25), 312)));

    @Test
    void fieldsKeepWhatWasTyped() throws Exception {
        assertThat(page())
                .contains("value=\"Team lead\"")
                .contains("value=\"2026-03-12\"")
                .contains("<option value=\"NEWEST\" selected=\"selected\">")
                .contains("<option value=\"mnl\" selected=\"selected\">Manila</option>")
                .contains("checked=\"checked\"")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void mistakesAreShownAtTheirFieldAndAboveTheForm() throws Exception {
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("title", "short", "Say in a few words what the work is.");
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        assertThat(page())
                .contains("href=\"#title\">Title: Say in a few words what the work is.</a>")
                .contains("aria-invalid=\"true\"")
                .contains("id=\"title-error\"");
    }

    @Test
    void everyFieldHasTheIdThatTheSummaryLeadsTo() throws Exception {
        var page = Jsoup.parse(page());
        assertThat(page.select("label[for]").eachAttr("for"))
                .contains("title", "closesOn", "steps0.text", "steps1.text")
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        assertThat(page.getElementById("remote")).isNotNull();
    }

    @Test
    void pagesKeepWhatTheListKnowsOfTheAddress() throws Exception {
        request.setQueryString("q=R%26D&q=C%2B%2B&utm_source=mail&page=4");
        assertThat(page())
                .contains("76–76 of 312")
                .contains("href=\"/parts?q=R%26D&amp;q=C%2B%2B\"")
                .contains("href=\"/parts?q=R%26D&amp;q=C%2B%2B&amp;page=13\"")
                .doesNotContain("utm_source", "sort=");
    }

    private String page() throws Exception {
        request.setServerName("localhost");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var response = new MockHttpServletResponse();
        var view = views.resolveViewName("web/parts", Locale.ENGLISH);
        assertThat(view).isNotNull();
        view.render(model, request, response);
        return response.getContentAsString();
    }
}
