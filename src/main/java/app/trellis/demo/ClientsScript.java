package app.trellis.demo;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The client accounts; {@code clients.yaml}. */
record ClientsScript(List<Account> accounts) {

    /** @param manager by name */
    record Account(
            String name,
            String manager,
            Period since,
            @DefaultValue List<Contact> contacts) {}

    /** @param name of one of the contacts among the people */
    record Contact(String name, Moment added) {}

    static ClientsScript read() {
        return Script.read("clients.yaml", ClientsScript.class);
    }
}
