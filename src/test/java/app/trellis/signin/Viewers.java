package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people as whom the permission table is walked. The manager is the employee's, the other manager the other's. */
public record Viewers(
        CurrentPerson employee,
        CurrentPerson otherEmployee,
        CurrentPerson manager,
        CurrentPerson otherManager,
        CurrentPerson hr,
        CurrentPerson client,
        CurrentPerson otherClient,
        CurrentPerson admin) {

    public static Viewers of(Firm firm) {
        var manager = firm.employee("Marco Silva");
        var otherManager = firm.employee("Ines Weber");
        return new Viewers(
                firm.reportOf(manager, "Amara Okafor"),
                firm.reportOf(otherManager, "Jonas Lindqvist"),
                manager,
                otherManager,
                firm.hr("Hana Kimura"),
                firm.client("Claire Bennett"),
                firm.client("Tom Reyes"),
                firm.admin("Ada Novak"));
    }

    /** By the names that the table gives its columns. */
    public Map<String, CurrentPerson> byName() {
        var byName = new LinkedHashMap<String, CurrentPerson>();
        byName.put("employee", employee);
        byName.put("otherEmployee", otherEmployee);
        byName.put("manager", manager);
        byName.put("otherManager", otherManager);
        byName.put("hr", hr);
        byName.put("client", client);
        byName.put("otherClient", otherClient);
        byName.put("admin", admin);
        return byName;
    }
}
