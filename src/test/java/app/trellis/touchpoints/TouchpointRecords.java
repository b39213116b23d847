package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.TouchpointLevel;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Role;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The manager looks after the account, the client is its contact, and the employee took part in what was held, where they
 * have an action; not in what is to come.
 */
@Component
class TouchpointRecords implements PermissionRecords {

    private final TouchpointFixtures touchpoints;
    private final TouchpointBackfill past;
    private final ClientFixtures clients;
    private final Firm firm;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    TouchpointRecords(
            TouchpointFixtures touchpoints,
            TouchpointBackfill past,
            ClientFixtures clients,
            Firm firm,
            Access access,
            JdbcClient jdbc,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.past = past;
        this.clients = clients;
        this.firm = firm;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var manager = viewers.manager();
        var client = viewers.client();
        var account = accountOf(manager);
        var coming = touchpoints.planned(account, TouchpointLevel.DELIVERY, Duration.ofDays(2), manager, client);
        var held = touchpoints.held(account, TouchpointLevel.DELIVERY, 5, manager, viewers.employee(), client);
        var judged = touchpoints.calibration(account, viewers.employee(), client);
        touchpoints.judge(judged, viewers.employee(), "STOP", "Never again");
        touchpoints.judge(judged, client, "STOP", "Never again");
        var done = touchpoints.action(held, "Ask", viewers.employee(), 3, manager);
        past.complete(done, manager.id(), clock.instant());
        var records = new HashMap<String, Object>();
        records.put("touchpoint", coming);
        records.put(
                "begunTouchpoint",
                touchpoints.planned(account, TouchpointLevel.ACCOUNT, Duration.ofHours(-1), manager, client));
        records.put("heldTouchpoint", held);
        records.put("metTouchpoint", touchpoints.held(account, TouchpointLevel.STEERING, 5, manager, client));
        records.put("clientsPoint", past.point(coming, client.id(), "The late shift", clock.instant()));
        records.put("decision", past.decide(held, "Go on", manager.id(), null, manager.id(), clock.instant()));
        records.put("action", touchpoints.action(held, "Send the guide", viewers.employee(), 3, manager));
        records.put("doneAction", done);
        var able = firm.client("Paula Reis");
        clients.contact(account, able, manager);
        access.open(able.id(), Set.of(Role.CLIENT), "grow-4-roses-daily");
        records.put("signedInContact", able.id());
        records.put("bothSides", manager.id() + "," + client.id());
        records.put("calibration", touchpoints.calibration(account, viewers.employee(), client));
        records.put("judgedCalibration", judged);
        return records;
    }

    /** Made by the records of clients; whichever were made first. */
    private ClientAccountId accountOf(CurrentPerson manager) {
        return jdbc.sql("SELECT id FROM client_account WHERE account_manager_id = ? AND ended_on IS NULL")
                .param(manager.id().value())
                .query(UUID.class)
                .optional()
                .map(ClientAccountId::new)
                .orElseThrow();
    }
}
