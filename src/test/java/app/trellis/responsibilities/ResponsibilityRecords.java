package app.trellis.responsibilities;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * One responsibility of each kind, asked for by the manager: the employee has volunteered for one, carries one and carried
 * another, and declined an offer; the other employee has offers to answer.
 */
@Component
class ResponsibilityRecords implements PermissionRecords {

    static final String DECLINE = "I sleep at night.";

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
        // Who leads it too reads no offer of the owner's.
        var night = asked.open("Night Watch", manager, viewers.otherManager());
        var declined = asked.offer(night, viewers.employee());
        asked.decline(declined, DECLINE);
        var records = new HashMap<String, Object>(Map.of(
                "holder", asked.holder(carried, viewers.employee()),
                "endedHolder", asked.holder(ended, viewers.employee()),
                "offer", asked.offer(open, viewers.otherEmployee()),
                "declinedResponsibility", night,
                "declinedOffer", declined,
                "otherOffer", asked.offer(carried, viewers.otherEmployee())));
        records.putAll(Map.of(
                "responsibility", open,
                "carriedResponsibility", carried,
                "endedResponsibility", ended,
                "freshResponsibility", asked.open("Fresh Ideas", manager),
                "draftResponsibility", asked.draft("Drafted Work", manager)));
        return records;
    }
}
