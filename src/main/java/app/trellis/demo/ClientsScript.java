package app.trellis.demo;

import app.trellis.clients.TextKind;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The client accounts; {@code clients.yaml}. */
record ClientsScript(List<Account> accounts) {

    /** @param manager by name */
    record Account(
            String name,
            String manager,
            Period since,
            @DefaultValue List<Contact> contacts,
            @DefaultValue List<Text> texts) {}

    /**
     * @param name of one of the contacts among the people
     * @param confirmed when the account manager last said that they still are one
     * @param replacedBy by name; nobody for a present contact
     */
    record Contact(
            String name,
            Moment added,
            @Nullable Moment confirmed,
            @Nullable String replacedBy,
            @Nullable Moment replaced) {}

    /** A version of what matters to the client, or of what was agreed; the earliest stands first. */
    record Text(TextKind kind, String by, Moment at, String text) {}

    static ClientsScript read() {
        return Script.read("clients.yaml", ClientsScript.class);
    }
}
