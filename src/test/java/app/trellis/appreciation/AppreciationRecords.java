package app.trellis.appreciation;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager thanked the employee in each reach, and so did the contact of a client. */
@Component
class AppreciationRecords implements PermissionRecords {

    private final AppreciationFixtures thanked;

    AppreciationRecords(AppreciationFixtures thanked) {
        this.thanked = thanked;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var manager = viewers.manager();
        var employee = viewers.employee();
        var thanks = thanked.by(manager, Reach.EVERYBODY, "For the notes of the late shift.", employee);
        return Map.of(
                "comment", thanked.comment(thanks, manager, "And for the cake."),
                "companyValue", thanked.value("Say it early", viewers.hr()),
                "thanks", thanks,
                "teamThanks", thanked.by(manager, Reach.TEAM, "For asking before you guessed.", employee),
                "privateThanks", thanked.by(manager, Reach.PERSON, "For staying with me that evening.", employee),
                "clientThanks",
                        thanked.by(viewers.client(), Reach.EVERYBODY, "For the calm calls of Monday.", employee));
    }
}
