package app.trellis.demo;

import app.trellis.company.CompanyBackfill;
import app.trellis.company.CompanyFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Period;
import org.springframework.core.io.ClassPathResource;

/** What Harbor Point says of itself; {@code company.yaml}, and its mark. */
class CompanyStory {

    private final CompanyBackfill company;

    CompanyStory(CompanyBackfill company) {
        this.company = company;
    }

    void tell(Cast cast, Today today) {
        var script = Script.read("company.yaml", CompanyScript.class);
        var facts = new CompanyFacts(script.name(), script.tagline(), script.about(), null, null, null, null);
        var longAgo = today.before(Period.ofYears(1)).atStartOfDay(today.zone()).toInstant();
        company.introduce(facts, logo(), cast.named(script.by()), longAgo);
    }

    private static byte[] logo() {
        try {
            return new ClassPathResource("demo/logo.svg").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record CompanyScript(String by, String name, String tagline, String about) {}
}
