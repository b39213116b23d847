package app.trellis.careers;

import app.trellis.company.CompanyProfiles;
import app.trellis.openings.PublicOpenings;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public openings for feed readers and search engines. */
@Controller
class CrawlerController {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Readers ask again and again, and keep what they have seen. */
    private static final int IN_FEED = 50;

    /** A sitemap may hold five times as many. */
    private static final int IN_SITEMAP = 10_000;

    private final PublicOpenings openings;
    private final CompanyProfiles company;
    private final MessageSource messages;

    CrawlerController(PublicOpenings openings, CompanyProfiles company, MessageSource messages) {
        this.openings = openings;
        this.company = company;
        this.messages = messages;
    }

    @GetMapping("/careers/feed.atom")
    ResponseEntity<String> feed(Locale locale) {
        var name = company.current().name();
        var title = name == null
                ? messages.getMessage("web.place.careers", null, locale)
                : messages.getMessage("careers.at", new Object[] {name}, locale);
        var feed = new AtomFeed(
                root(), title, workplace -> messages.getMessage("openings.workplace." + workplace, null, locale));
        return answer(ATOM, feed.of(openings.newest(IN_FEED)));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        return answer(XML, Sitemap.of(root(), openings.newest(IN_SITEMAP)));
    }

    /** All else leads to the sign-in page. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(TEXT, """
                User-agent: *
                Allow: /$
                Allow: /careers
                Allow: /assets/
                Allow: /logo/
                Disallow: /

                Sitemap: %s/sitemap.xml
                """.formatted(root()));
    }

    /** Spring answers 304 to who has this version. */
    private static ResponseEntity<String> answer(MediaType type, String text) {
        var version = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + version + "\"")
                .contentType(type)
                .body(text);
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
