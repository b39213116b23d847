package app.trellis.lists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether a list may have changed; triggers note it beside each table, whichever copy of the application wrote. */
@Component
public class ListChanges {

    private final JdbcClient jdbc;

    ListChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The transaction that last changed what the list shows, as a text to compare: the same as before means the same
     * rows. Read it before the rows.
     *
     * @param list a name in the table {@code list_change}
     */
    public String latest(String list) {
        return jdbc.sql("SELECT changed::text FROM list_change WHERE list = ?")
                .param(list)
                .query(String.class)
                .single();
    }
}
