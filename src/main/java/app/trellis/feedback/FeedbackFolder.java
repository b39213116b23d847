package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import java.util.List;

/**
 * The folders in which a person finds feedback. The {@link VisibilityRule} narrows each of them. The conditions use arrays,
 * since PostgreSQL would run a subquery beside an OR for each row.
 */
enum FeedbackFolder {
    RECEIVED("f.recipient_id = :viewer AND f.status <> 'DRAFT'"),
    /** From others about others: for a manager, about the team; for a contact, about the client's staff. */
    SHARED("""
            f.status <> 'DRAFT' AND f.recipient_id <> :viewer AND f.author_id <> :viewer
              AND f.id = ANY (ARRAY(SELECT feedback_id FROM feedback_reader WHERE person_id = :viewer))"""),
    GIVEN("f.author_id = :viewer AND f.status <> 'DRAFT'"),
    DRAFTS("f.author_id = :viewer AND f.status = 'DRAFT'"),
    ALL("f.status <> 'DRAFT' AND f.visibility <> 'MANAGER_ONLY'"),
    /** Shared with one client, as its report counts it. In no one's list of folders: the report leads here. */
    CLIENT("f.account_id = :account AND f.status = 'SENT'");

    final String sql;

    FeedbackFolder(String sql) {
        this.sql = sql;
    }

    /** Since when a piece of it is there: a draft since it was written last. */
    String moment() {
        return this == DRAFTS ? "f.written_at" : "f.sent_at";
    }

    /** Whether all of it is about the reader, or all of it from the reader. */
    public boolean isAboutMe() {
        return this == RECEIVED;
    }

    /** Whether most of it is neither from the reader nor shared with them. */
    boolean isOfOthers() {
        return this == ALL || this == CLIENT;
    }

    public boolean isFromMe() {
        return this == GIVEN || this == DRAFTS;
    }

    /** Those that this person has, the usual one first. */
    static List<FeedbackFolder> of(CurrentPerson me) {
        if (me.client()) return List.of(SHARED, GIVEN, DRAFTS);
        return me.hr() ? List.of(RECEIVED, SHARED, GIVEN, DRAFTS, ALL) : List.of(RECEIVED, SHARED, GIVEN, DRAFTS);
    }
}
