package app.trellis.mail;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListQuery;
import java.util.List;

/** Which mails an administrator looks for: by the reader's name, and where they stand. */
record MailFilter(ListQuery query, List<MailStatus> status) {

    static MailFilter from(ListQuery query) {
        return new MailFilter(query, query.all("status", MailStatus.class));
    }

    /** On {@code mail m JOIN person p}. */
    Conditions conditions() {
        return new Conditions()
                .each(query.words(), "p.search @@ (SELECT search_query(:word, 'ABC'))")
                .among("m.status", status);
    }
}
