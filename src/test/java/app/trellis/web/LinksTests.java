package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class LinksTests {

    private final List<String> lookedUp = new ArrayList<>();
    private String hash = "1a2b";

    @Test
    void looksUpAssetsAloneAndOnce() {
        var links = new Links(this::find, true);
        assertThat(shown(links, "/assets/trellis.css", "")).isEqualTo("/assets/trellis-1a2b.css");
        hash = "3c4d";
        assertThat(shown(links, "/assets/trellis.css", "")).isEqualTo("/assets/trellis-1a2b.css");
        assertThat(shown(links, "/openings/assets/", "")).isEqualTo("/openings/assets/");
        assertThat(shown(links, "https://example.org/assets/x.css", "")).isEqualTo("https://example.org/assets/x.css");
        assertThat(lookedUp).containsExactly("/assets/trellis.css");
    }

    @Test
    void looksAgainWhereAssetsChangeWhileItRuns() {
        var links = new Links(this::find, false);
        shown(links, "/assets/trellis.css", "");
        hash = "3c4d";
        assertThat(shown(links, "/assets/trellis.css", "")).isEqualTo("/assets/trellis-3c4d.css");
    }

    @Test
    void unknownAssetKeepsItsName() {
        assertThat(shown(new Links(this::find, true), "/assets/none.png", "")).isEqualTo("/assets/none.png");
    }

    @Test
    void beginsWithThePathOfTheApplication() {
        var links = new Links(this::find, true);
        assertThat(shown(links, "/assets/trellis.css", "/careers")).isEqualTo("/careers/assets/trellis-1a2b.css");
        assertThat(shown(links, "/openings", "/careers")).isEqualTo("/careers/openings");
    }

    private @Nullable String find(String path) {
        lookedUp.add(path);
        return path.endsWith("trellis.css") ? path.replace(".css", "-" + hash + ".css") : null;
    }

    private static String shown(Links links, String address, String application) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setLinkBuilder(links);
        var servlets = new MockServletContext();
        var request = new MockHttpServletRequest(servlets);
        request.setContextPath(application);
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        var page = engine.process("<a th:href=\"@{" + address + "}\"></a>", new WebContext(exchange));
        return page.substring(page.indexOf('"') + 1, page.lastIndexOf('"'));
    }
}
