package app.trellis.company;

import app.trellis.forms.Labels;
import app.trellis.forms.WallClock;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What an administrator writes about the company. Whatever the browser leaves out is null.
 *
 * @param version the version that the writer has seen
 */
@Labels("company.form")
record CompanyForm(
        @Nullable @Line(CompanyFacts.LONGEST_NAME) String name,
        @Nullable @Line(CompanyFacts.LONGEST_TAGLINE) String tagline,
        @Nullable @Prose(CompanyFacts.LONGEST_ABOUT) String about,

        @Nullable
        @Line(CompanyFacts.LONGEST_LINK)
        @Pattern(regexp = "|\\s*https?://\\S+\\s*", message = "{company.form.noLink}")
        String privacyNotice,

        @Nullable @Line(CompanyFacts.LONGEST_NAME) String senderName,
        @Nullable @Line(60) String zone,
        @Nullable WeekStart weekStart,
        @Nullable Long version) {

    static CompanyForm of(Company company) {
        var facts = company.facts();
        return new CompanyForm(
                facts.name(),
                facts.tagline(),
                facts.about(),
                facts.privacyNotice(),
                facts.senderName(),
                facts.zone() == null ? null : facts.zone().getId(),
                facts.weekStart(),
                company.edits().count());
    }

    CompanyFacts facts() {
        var there = WallClock.in(zone).map(WallClock::zone).orElse(null);
        return new CompanyFacts(name, tagline, about, privacyNotice, senderName, there, weekStart);
    }

    void check(Errors errors) {
        if (zone != null && !zone.isBlank()) WallClock.in(zone, "zone", errors);
    }
}
