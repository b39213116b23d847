package app.trellis.company;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time of day everywhere. Its zone is the company's, in which days such as "closes on" begin and end: the one of its
 * settings, else the operator's ({@code trellis.zone}), else the machine's.
 */
@Component
class CompanyClock extends Clock {

    private final Clock operators;
    private final ObjectProvider<CompanyProfiles> company;

    CompanyClock(@Value("${trellis.zone:}") String zone, ObjectProvider<CompanyProfiles> company) {
        this.operators = Clock.system(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
        this.company = company;
    }

    @Override
    public ZoneId getZone() {
        return Objects.requireNonNullElse(company.getObject().current().facts().zone(), operators.getZone());
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return operators.withZone(zone);
    }

    @Override
    public Instant instant() {
        return operators.instant();
    }
}
