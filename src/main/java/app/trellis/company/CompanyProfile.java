package app.trellis.company;

import org.jspecify.annotations.Nullable;

/**
 * What pages show of the company.
 *
 * @param logo what stands in the address of its logo, {@code /logo/…}; null if it has none
 */
public record CompanyProfile(CompanyFacts facts, @Nullable String logo) {

    static final CompanyProfile UNKNOWN = new CompanyProfile(CompanyFacts.NONE, null);

    /** Null until an administrator says it. */
    public @Nullable String name() {
        return facts.name();
    }
}
