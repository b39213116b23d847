package app.trellis.careers;

import app.trellis.company.CompanyProfiles;
import app.trellis.lists.ListChanges;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The validator (ETag, RFC 9110) of the public list as a visitor gets it. It costs one statement, and is made of all that
 * the page depends on: openings and departments, the company, the day, the address, the visitor's cookies (theme, time zone, the
 * token of the forms) and language, and the version of Trellis.
 */
@Component
class CareersVersion {

    private final ListChanges changes;
    private final CompanyProfiles company;
    private final Clock clock;
    private final String build;

    CareersVersion(ListChanges changes, CompanyProfiles company, Clock clock, ObjectProvider<BuildProperties> builds) {
        this.changes = changes;
        this.company = company;
        this.clock = clock;
        var properties = builds.getIfAvailable();
        this.build = properties == null ? "" : String.valueOf(properties.getTime());
    }

    /** Answers that nothing has changed when the browser has this version, else gives it this validator. */
    boolean isKnownTo(ServletWebRequest request) {
        var headers = Objects.requireNonNull(request.getResponse());
        headers.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        var all = Stream.of(
                        build,
                        changes.latest("openings"),
                        company.current(),
                        LocalDate.now(clock),
                        request.getRequest().getQueryString(),
                        request.getHeader(HttpHeaders.COOKIE),
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return request.checkNotModified(
                "W/\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + "\"");
    }
}
