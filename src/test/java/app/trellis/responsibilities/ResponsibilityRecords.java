package app.trellis.responsibilities;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One responsibility of each kind, asked for by the manager; the employee has volunteered for one and carries others. */
@Component
class ResponsibilityRecords implements PermissionRecords {

    private final ResponsibilityFixtures asked;

    ResponsibilityRecords(ResponsibilityFixtures asked) {
        this.asked = asked;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var manager = viewers.manager();
        var open = asked.open("Handover Notes", manager);
        asked.volunteer(open, viewers.employee(), "I read them anyway.");
        var carried = asked.open("Call of the Week", manager);
        asked.carry(carried, viewers.employee());
        var ended = asked.open("Old Scripts", manager);
        asked.carry(ended, viewers.employee());
        asked.end(ended, manager);
        return Map.of(
                "responsibility", open,
                "carriedResponsibility", carried,
                "endedResponsibility", ended,
                "freshResponsibility", asked.open("Fresh Ideas", manager),
                "draftResponsibility", asked.draft("Drafted Work", manager));
    }
}
