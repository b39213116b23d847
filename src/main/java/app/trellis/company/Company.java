package app.trellis.company;

import app.trellis.activity.ChangedFields;
import app.trellis.company.CompanyActivity.CompanyRevised;
import app.trellis.company.CompanyActivity.LogoRemoved;
import app.trellis.company.CompanyActivity.LogoReplaced;
import app.trellis.forms.Edits;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** The company that Trellis is for; there is one, from the beginning. */
@Entity
@CheckReturnValue
class Company {

    static final int ID = 1;

    @Id
    private int id;

    @Embedded
    private @Nullable CompanyFacts facts;

    @Embedded
    private @Nullable Logo logo;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private long version;

    /** Empty if it says all this already. */
    Optional<CompanyRevised> revise(CompanyFacts revised, PersonId by, Instant at) {
        var fields = ChangedFields.between(facts(), revised);
        if (fields.isEmpty()) return Optional.empty();
        facts = revised;
        edits = edits.next(by.value());
        return Optional.of(new CompanyRevised(by, at, fields));
    }

    /** Empty if it is the logo that it has. */
    Optional<LogoReplaced> bear(Logo other, PersonId by, Instant at) {
        if (logo != null && logo.hash().equals(other.hash())) return Optional.empty();
        logo = other;
        return Optional.of(new LogoReplaced(by, at));
    }

    /** Empty if it has none. */
    Optional<LogoRemoved> removeLogo(PersonId by, Instant at) {
        if (logo == null) return Optional.empty();
        logo = null;
        return Optional.of(new LogoRemoved(by, at));
    }

    CompanyFacts facts() {
        return facts == null ? CompanyFacts.NONE : facts;
    }

    @Nullable
    Logo logo() {
        return logo;
    }

    Edits edits() {
        return edits;
    }

    CompanyProfile profile() {
        return new CompanyProfile(facts(), logo == null ? null : logo.hash());
    }
}
