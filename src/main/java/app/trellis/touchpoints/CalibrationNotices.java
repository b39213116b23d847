package app.trellis.touchpoints;

import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.CalibrationActivity.CalibrationAgreed;
import app.trellis.touchpoints.CalibrationActivity.CalibrationAnswered;
import app.trellis.touchpoints.CalibrationActivity.CalibrationCalledOff;
import app.trellis.touchpoints.CalibrationActivity.CalibrationStarted;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the lead and the contact to judge, and tells them when both have. That one of them has is told to nobody. */
@Component
@Transactional(readOnly = true)
class CalibrationNotices implements Notices<CalibrationActivity> {

    private static final Topic CALIBRATIONS =
            new Topic("calibrations", "target", Pace.USUAL, Delivery.AT_ONCE, person -> true);

    private record About(UUID id, UUID accountId, String client, PersonId leadId, PersonId contactId) {}

    private final CalibrationRepository all;
    private final Calibrations calibrations;
    private final JdbcClient jdbc;

    CalibrationNotices(CalibrationRepository all, Calibrations calibrations, JdbcClient jdbc) {
        this.all = all;
        this.calibrations = calibrations;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "calibration";
    }

    @Override
    public List<Topic> topics() {
        return List.of(CALIBRATIONS);
    }

    @Override
    public Set<Class<? extends CalibrationActivity>> of() {
        return Set.of(
                CalibrationStarted.class,
                CalibrationAnswered.class,
                CalibrationAgreed.class,
                CalibrationCalledOff.class);
    }

    @Override
    public boolean takesBack(CalibrationActivity happened) {
        return happened instanceof CalibrationCalledOff;
    }

    @Override
    public Stream<Notice> from(CalibrationActivity happened) {
        var message = message(happened);
        if (message.isEmpty()) return Stream.empty();
        return jdbc.sql("""
                        SELECT c.id, c.account_id, a.name AS client, c.lead_id, c.contact_id
                        FROM calibration c JOIN client_account a ON a.id = c.account_id WHERE c.id = ?""").param(happened.calibration()).query(new RecordRows<>(About.class)).stream()
                .flatMap(about -> Stream.of(about.leadId(), about.contactId())
                        .map(person -> new Notice(
                                person,
                                CALIBRATIONS,
                                "touchpoints.notice.calibration." + message,
                                List.of(about.client()),
                                "/clients/" + about.accountId() + "/calibrations/" + about.id())));
    }

    /** The end of its message; empty where there is nothing to tell. */
    private static String message(CalibrationActivity happened) {
        if (happened instanceof CalibrationStarted) return "started";
        if (happened instanceof CalibrationAgreed) return "agreed";
        return happened instanceof CalibrationAnswered answered && answered.complete() ? "complete" : "";
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return all.findById(record)
                .flatMap(one -> calibrations.visibleTo(reader, one.accountId(), record))
                .isPresent();
    }
}
