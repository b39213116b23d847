package app.trellis.company;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

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

        @Nullable Long version) {

    static CompanyForm of(Company company) {
        var facts = company.facts();
        return new CompanyForm(
                facts.name(),
                facts.tagline(),
                facts.about(),
                facts.privacyNotice(),
                company.edits().count());
    }

    CompanyFacts facts() {
        return new CompanyFacts(name, tagline, about, privacyNotice);
    }
}
