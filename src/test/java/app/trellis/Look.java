package app.trellis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page as somebody sees it.
 *
 * @param mapping the address as its controller writes it
 * @param path where such a page is in Harbor Point
 * @param viewer whose page it is; empty for a visitor
 */
public record Look(String mapping, String path, String viewer) {

    public static final String AMARA = "amara.okafor@harborpoint.example";
    public static final String MARCO = "marco.silva@harborpoint.example";
    public static final String HANA = "hana.kimura@harborpoint.example";
    public static final String CLAIRE = "claire.bennett@brightwater.example";
    public static final String ADA = "ada.novak@harborpoint.example";
    public static final String VISITOR = "";

    /** Answers to GET that are no page, or that Harbor Point has none of. */
    public static final Set<String> NO_PAGES = Set.of(
            "/error",
            "/sitemap.xml",
            "/robots.txt",
            "/careers/feed.atom",
            "/invitations/{token}",
            "/setup",
            "/people/choices",
            "/audit/export",
            "/people/export",
            "/insights/export",
            "/openings/export",
            "/openings/{id}/applications/export",
            "/training/{id}/participants/export",
            "/enrolments/{id}/certificate",
            "/logo/{hash}",
            "/people/{id}/return",
            "/appreciation/months",
            "/shared/{token}",
            "/journey/export/journey.pdf",
            "/journey/export/journey.json",
            "/journey/export/resume.json",
            "/journey/export/my-data.zip",
            "/appreciation/{id}/edit",
            "/skills/choices",
            "/skills/picker",
            "/goals/step",
            "/admin/mail/{id}",
            "/admin/mail/{id}/html",
            "/admin/mail/{id}/calendar",
            "/training/{program}/sessions/{id}/calendar.ics",
            "/responsibilities/{id}/answer",
            "/calendar/{token}.ics",
            "/clients/{id}/feedback.pdf",
            "/clients/{id}/pulse/export",
            "/touchpoints/{id}/calendar.ics",
            "/applications/{application}/interviews/{id}/calendar.ics");

    /** Steps of an import, which begin with a file: they have a test of their own. */
    public static final String STEPS_OF_AN_IMPORT = "/(openings|people|training|skills|job-profiles)/import/\\{id}.*";

    /** Where it takes more than the mapping: what stands in its braces, as a statement on Harbor Point. */
    private static final Map<String, String> IDS = ids(
            "sharedLesson",
            "SELECT id::text FROM lessons.shared_lesson WHERE owner_id IS NULL ORDER BY action LIMIT 1",
            "opening",
            "SELECT id::text FROM opening WHERE status = 'PUBLISHED' AND audience = 'EVERYONE' ORDER BY published_at LIMIT 1",
            "gone",
            "SELECT id::text FROM opening WHERE status IN ('CLOSED', 'FILLED') AND audience = 'EVERYONE' LIMIT 1",
            "filled",
            "SELECT id::text FROM opening WHERE status = 'FILLED' ORDER BY title LIMIT 1",
            "draft",
            "SELECT id::text FROM opening WHERE status = 'DRAFT' ORDER BY title LIMIT 1",
            "busy",
            "SELECT opening_id::text FROM job_application GROUP BY opening_id ORDER BY count(*) DESC LIMIT 1",
            "interviewed",
            "SELECT application_id::text FROM interview ORDER BY starts_at LIMIT 1",
            "interview",
            "SELECT id::text FROM interview ORDER BY starts_at LIMIT 1",
            "application",
            "SELECT a.id::text FROM job_application a JOIN person p ON p.id = a.applicant_id WHERE p.email = '%s' LIMIT 1"
                    .formatted(AMARA),
            "account",
            "SELECT id::text FROM client_account WHERE name = 'Brightwater Insurance'",
            "agreements",
            "SELECT 'AGREEMENTS'",
            "contact",
            "SELECT id::text FROM person WHERE name = 'Dominic Hale'",
            "assignment",
            """
            SELECT a.id::text FROM client_assignment a JOIN person p ON p.id = a.person_id
            WHERE p.name = 'Amara Okafor' AND a.ended_on IS NULL""",
            "shared",
            """
            SELECT f.id::text FROM feedback f JOIN person a ON a.id = f.author_id JOIN person r ON r.id = f.recipient_id
            WHERE f.visibility = 'CLIENT_SHARED' AND a.name = 'Claire Bennett' AND r.name = 'Amara Okafor' LIMIT 1""",
            "heldFeedback",
            "SELECT f.id::text FROM feedback f WHERE f.status = 'SENT' AND f.held_until > now()",
            "returnedFeedback",
            "SELECT f.id::text FROM feedback f WHERE f.status = 'RETURNED'",
            "draftFeedback",
            """
            SELECT f.id::text FROM feedback f JOIN person a ON a.id = f.author_id
            WHERE f.status = 'DRAFT' AND a.name = 'Marco Silva' LIMIT 1""",
            "request",
            """
            SELECT q.id::text FROM feedback_request q JOIN person p ON p.id = q.asked_id
            WHERE q.status = 'OPEN' AND p.name = 'Marco Silva' ORDER BY q.topic LIMIT 1""",
            "answer",
            """
            WITH link AS (
              INSERT INTO answer_link (token_hash, place, about, person_id, expires_at)
              SELECT sha256('look'), 'answers', q.id, q.asked_id, now() + interval '1 day' FROM feedback_request q
              WHERE q.by_link AND q.status = 'OPEN' LIMIT 1 ON CONFLICT DO NOTHING)
            SELECT 'look'""",
            "asks",
            """
            WITH link AS (
              INSERT INTO answer_link (token_hash, place, about, person_id, expires_at)
              SELECT sha256('asks'), 'pulse', q.id, q.person_id, now() + interval '1 day'
              FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id
              WHERE r.closed_at IS NULL AND q.answered_at IS NULL LIMIT 1 ON CONFLICT DO NOTHING)
            SELECT 'asks'""",
            "tells",
            """
            WITH link AS (
              INSERT INTO answer_link (token_hash, place, about, person_id, expires_at)
              SELECT sha256('tells'), 'pulse', f.id, f.contact_id, now() + interval '1 day'
              FROM pulse_follow_up f WHERE f.told_at IS NOT NULL LIMIT 1 ON CONFLICT DO NOTHING)
            SELECT 'tells'""",
            "low",
            "SELECT f.id::text FROM pulse_follow_up f JOIN client_account c ON c.id = f.account_id"
                    + " WHERE c.name LIKE 'Bright%' AND f.told_at IS NULL LIMIT 1",
            "told",
            "SELECT f.id::text FROM pulse_follow_up f JOIN person p ON p.id = f.contact_id"
                    + " WHERE p.name = 'Claire Bennett' AND f.told_at IS NOT NULL LIMIT 1",
            "coming",
            "SELECT t.id::text FROM touchpoint t JOIN client_account c ON c.id = t.account_id WHERE c.name LIKE 'Bright%'"
                    + " AND t.level = 'DELIVERY' AND t.held_at IS NULL",
            "met",
            "SELECT t.id::text FROM touchpoint t JOIN client_account c ON c.id = t.account_id WHERE c.name LIKE 'Bright%'"
                    + " AND t.level = 'ACCOUNT' AND t.held_at IS NOT NULL ORDER BY t.starts_at DESC LIMIT 1",
            "todo",
            "SELECT id::text FROM touchpoint_action WHERE what LIKE 'Send the list of the five%'",
            "point",
            "SELECT id::text FROM touchpoint_point WHERE text LIKE 'Can two people of the evening%'",
            "lumen",
            "SELECT id::text FROM client_account WHERE name = 'Lumen Retail'",
            "cases",
            "SELECT id::text FROM calibration WHERE contact_answered_at IS NULL",
            "judged",
            "SELECT id::text FROM calibration WHERE agreement <> ''",
            "training",
            "SELECT id::text FROM training_program WHERE reference = 'T-102'",
            "session",
            """
            SELECT s.id::text FROM training_session s JOIN training_program t ON t.id = s.program_id
            WHERE t.reference = 'T-102' ORDER BY s.starts_at LIMIT 1""",
            "selfPaced",
            "SELECT id::text FROM training_program WHERE reference = 'T-108'",
            "suggestion",
            "SELECT id::text FROM training_suggestion WHERE title LIKE 'Explaining a refusal%'",
            "invitation",
            "SELECT id::text FROM training_suggestion WHERE title LIKE 'Using a screen%'",
            "department",
            "SELECT id::text FROM department ORDER BY name LIMIT 1",
            "thanks",
            "SELECT id::text FROM appreciation WHERE text LIKE 'Thursday''s windscreen%'",
            "waiting",
            "SELECT id::text FROM appreciation WHERE offered IS NOT NULL ORDER BY given_at DESC LIMIT 1",
            "value",
            "SELECT id::text FROM company_value ORDER BY name LIMIT 1",
            "month",
            "SELECT to_char(max(given_at), 'YYYY-MM') FROM appreciation",
            "handover",
            "SELECT id::text FROM responsibility WHERE title LIKE 'Keep the handover%'",
            "volunteer",
            "SELECT id::text FROM person WHERE name = 'Oksana Hrytsenko'",
            "offer",
            """
            SELECT o.id::text FROM responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id
            WHERE r.title LIKE 'Keep the handover%'""",
            "standup",
            "SELECT id::text FROM responsibility WHERE title LIKE 'Run the stand-up%'",
            "leader",
            """
            SELECT h.id::text FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id
            WHERE r.title LIKE 'Run the stand-up%'""",
            "classes",
            "SELECT id::text FROM responsibility WHERE title LIKE 'Show the school%'",
            "guide",
            """
            SELECT h.id::text FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id
            WHERE r.title LIKE 'Show the school%'""",
            "mailbox",
            "SELECT id::text FROM responsibility WHERE title LIKE 'Sort out the shared%'",
            "sorter",
            """
            SELECT h.id::text FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id
            WHERE r.title LIKE 'Sort out the shared%'""",
            "calibration",
            "SELECT id::text FROM responsibility WHERE title LIKE 'Lead the calibration%'",
            "deescalation",
            "SELECT id::text FROM skill WHERE label = 'De-escalation'",
            "python",
            "SELECT id::text FROM skill WHERE label = 'Python'",
            "level",
            "SELECT '3'",
            "goal",
            "SELECT g.id::text FROM career_goal g JOIN job_profile j ON j.id = g.job_profile_id JOIN person p ON p.id = g.owner_id "
                    + "WHERE p.email = '%s'".formatted(AMARA),
            "step",
            """
            SELECT s.id::text FROM goal_step s JOIN career_goal g ON g.id = s.goal_id JOIN person p ON p.id = g.owner_id
            WHERE p.email = '%s' AND s.title LIKE 'Learn to give%%'""".formatted(AMARA),
            "lesson",
            """
            SELECT l.id::text FROM lessons.lesson l JOIN person p ON p.id = l.owner_id
            WHERE p.email = '%s' AND NOT l.draft ORDER BY l.created_at LIMIT 1""".formatted(AMARA),
            "asked",
            """
            SELECT l.id::text FROM lessons.lesson l JOIN person p ON p.id = l.owner_id
            WHERE p.email = '%s' AND l.draft ORDER BY l.created_at LIMIT 1""".formatted(AMARA),
            "note",
            """
            SELECT e.id::text FROM journey_entry e JOIN person p ON p.id = e.owner_id
            WHERE p.email = '%s' AND e.kind = 'NOTE' ORDER BY e.started_on LIMIT 1""".formatted(AMARA),
            "link",
            """
            SELECT s.id::text FROM journey_share s JOIN person p ON p.id = s.owner_id
            WHERE p.email = '%s' ORDER BY s.made_at LIMIT 1""".formatted(AMARA),
            "job",
            "SELECT id::text FROM job_profile WHERE title = 'Team Lead'",
            "amara",
            "SELECT id::text FROM person WHERE email = '%s'".formatted(AMARA),
            "hana",
            "SELECT id::text FROM person WHERE email = '%s'".formatted(HANA));

    private static Map<String, String> ids(String... namesAndStatements) {
        var ids = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndStatements.length; i += 2)
            ids.put(namesAndStatements[i], namesAndStatements[i + 1]);
        return ids;
    }

    /** Every page, as each of those to whom it looks different: with something that stands on no other page, or as a whole. */
    public static List<Look> all(JdbcClient jdbc) {
        return Stream.of(
                        look("/", VISITOR, AMARA, MARCO, HANA, CLAIRE, ADA),
                        look("/login", VISITOR),
                        look("/login?next=/openings&ended", VISITOR),
                        look("/waiting", ADA),
                        look("/unsent", CLAIRE),
                        look("/notifications", AMARA),
                        look("/notifications?show=unread", MARCO),
                        look("/notifications/settings", AMARA),
                        look("/openings?again", AMARA),
                        look("/careers", VISITOR),
                        look("/careers/{opening}/any", VISITOR, AMARA),
                        look("/careers/{gone}", VISITOR),
                        look("/people", AMARA),
                        look("/people?q=nobody-has-this-name", AMARA),
                        look("/people/chart", AMARA),
                        look("/people/chart?at={amara}", AMARA),
                        look("/departments", HANA),
                        look("/departments/{department}", HANA),
                        look("/people/new", HANA),
                        look("/settings", ADA),
                        look("/people/{amara}/edit", HANA),
                        look("/people/{amara}/leaving", HANA),
                        look("/people/{amara}", HANA, AMARA, MARCO, ADA),
                        look("/people/{hana}", AMARA),
                        look("/people/{amara}/skills", AMARA, HANA),
                        look("/people/{amara}/skills/{deescalation}", AMARA),
                        look("/people/{amara}/skills/{deescalation}/edit", AMARA),
                        look("/people/{amara}/skills/{deescalation}/requests/new", AMARA),
                        look("/people/{amara}/skills/new?q=insurance", AMARA),
                        look("/people/{amara}/skills/new?skill={python}", AMARA),
                        look("/skills/{deescalation}/people", AMARA),
                        look("/skills/confirmations", AMARA),
                        look("/skills/levels", AMARA, HANA),
                        look("/skills/levels/{level}/edit", HANA),
                        look("/team", MARCO, AMARA),
                        look("/openings", AMARA, HANA),
                        look("/openings?q=custmer+suport&workplace=HYBRID", AMARA),
                        look("/openings?page=2", AMARA),
                        look("/openings/{opening}", AMARA, HANA),
                        look("/openings/{draft}", HANA),
                        look("/openings/{opening}/applications/new", MARCO),
                        look("/openings/new", HANA),
                        look("/openings/{opening}/edit", HANA),
                        look("/openings/{busy}/applications", HANA),
                        look("/openings/{filled}/rejections", HANA),
                        look("/openings/import", HANA),
                        look("/people/import", ADA),
                        look("/training", AMARA, HANA),
                        look("/training?kind=SELF_PACED&skill=SQL", AMARA),
                        look("/training/{training}", AMARA, HANA),
                        look("/training/{selfPaced}", AMARA),
                        look("/training/new", HANA),
                        look("/training/{training}/edit", HANA),
                        look("/training/{training}/sessions/new", HANA),
                        look("/training/{training}/sessions/{session}", HANA),
                        look("/training/{training}/sessions/{session}/edit", HANA),
                        look("/enrolments", AMARA, ADA),
                        look("/training/import", HANA),
                        look("/clients", HANA),
                        look("/clients?q=nothing-like-this", HANA),
                        look("/clients/{account}", HANA, CLAIRE),
                        look("/clients/new", HANA),
                        look("/clients/{account}/edit", HANA),
                        look("/clients/{account}/assignments/new", HANA),
                        look("/clients/{account}/assignments/{assignment}", HANA),
                        look("/clients/{account}/contacts/new", HANA),
                        look("/clients/{account}/contacts/{contact}/replacement", HANA),
                        look("/clients/{account}/contacts/suggestions/new", CLAIRE),
                        look("/clients/{account}/texts/{agreements}", CLAIRE),
                        look("/clients/{account}/texts/{agreements}/edit", HANA),
                        look("/clients/{account}/ending", HANA),
                        look("/clients/mine", AMARA),
                        look("/feedback", AMARA, MARCO, CLAIRE, ADA),
                        look("/feedback?box=ALL&q=calls", HANA),
                        look("/feedback?box=GIVEN", MARCO),
                        look("/feedback/{shared}", AMARA),
                        look("/feedback?box=SHARED&by=claire", MARCO),
                        look("/feedback?box=SHARED&print=yes", MARCO),
                        look("/feedback/{shared}?print=yes", AMARA),
                        look("/feedback/new", AMARA),
                        look("/feedback/new?about={amara}", MARCO),
                        look("/feedback/{draftFeedback}/edit", MARCO),
                        look("/feedback/{draftFeedback}/delivery/new", MARCO),
                        look("/feedback/{heldFeedback}", MARCO),
                        look("/feedback/{returnedFeedback}", CLAIRE),
                        look("/feedback/{heldFeedback}/hold/new", MARCO),
                        look("/feedback/handover", MARCO, AMARA),
                        look("/feedback/requests", AMARA, MARCO),
                        look("/feedback/requests/new", AMARA),
                        look("/feedback/requests/{request}/refusal", MARCO),
                        look("/feedback/requests/new", MARCO),
                        look("/answers/{answer}", VISITOR, AMARA),
                        look("/answers/{answer}/refusal", VISITOR),
                        look("/team?quiet=30", MARCO),
                        look("/clients/{account}/feedback", HANA),
                        look("/clients/{account}/suggestions", CLAIRE),
                        look("/clients/{account}/suggestions/new", CLAIRE),
                        look("/clients/{account}/suggestions/new?program={training}", CLAIRE),
                        look("/clients/{account}/suggestions/new?own=yes", CLAIRE),
                        look("/clients/{account}/suggestions/{suggestion}", MARCO),
                        look("/clients/{account}/suggestions/{suggestion}/acceptance", MARCO),
                        look("/clients/{account}/suggestions/{suggestion}/acceptance?program={training}", MARCO),
                        look("/clients/{account}/suggestions/{suggestion}/refusal", MARCO),
                        look("/training/suggestions/{invitation}", AMARA),
                        look("/training/asked", HANA),
                        look("/applications", AMARA, ADA),
                        look("/applications/{application}", AMARA, HANA),
                        look("/applications/{interviewed}/interviews/new", HANA),
                        look("/applications/{interviewed}/interviews/{interview}/edit", HANA),
                        look("/people/{amara}/account", ADA),
                        look("/clients/{account}/touchpoints", CLAIRE, HANA),
                        look("/clients/{account}/touchpoints/new", CLAIRE),
                        look("/touchpoints/{coming}", CLAIRE, MARCO),
                        look("/touchpoints/{coming}/edit", MARCO),
                        look("/touchpoints/{coming}/points/{point}/edit", CLAIRE),
                        look("/touchpoints/{met}", CLAIRE, HANA),
                        look("/touchpoints/{met}/minutes", CLAIRE),
                        look("/touchpoints/{met}/side-note", HANA),
                        look("/touchpoints/{met}/decisions/new", CLAIRE),
                        look("/touchpoints/{met}/actions/new", CLAIRE),
                        look("/touchpoints/{met}/actions/{todo}/edit", CLAIRE),
                        look("/clients/{account}/calibrations/new", HANA),
                        look("/clients/{account}/calibrations/{cases}", CLAIRE),
                        look("/clients/{lumen}/calibrations/{judged}", HANA),
                        look("/clients/{lumen}/calibrations/{judged}/agreement", HANA),
                        look("/clients/{account}/pulse", CLAIRE, AMARA, HANA),
                        look("/clients/{account}/pulse/answer", CLAIRE),
                        look("/clients/{account}/pulse/settings", HANA),
                        look("/clients/{account}/pulse/follow-ups/{low}", HANA),
                        look("/clients/{account}/pulse/follow-ups/{told}", HANA),
                        look("/pulse/{asks}", VISITOR),
                        look("/pulse/{tells}", VISITOR),
                        look("/audit", ADA),
                        look("/openings/publications/new?status=DRAFT", HANA),
                        look("/openings?status=DRAFT", HANA),
                        look("/training/publications/new?status=DRAFT", HANA),
                        look("/search", AMARA),
                        look("/search?q=calm", AMARA, MARCO),
                        look("/search?q=nothingatall", AMARA),
                        look("/insights", HANA),
                        look("/accounts", ADA),
                        look("/accounts/invitations/new", ADA),
                        look("/admin/mail", ADA),
                        look("/admin/mail?status=FAILED", ADA),
                        look("/mail/stop/{amara}", VISITOR),
                        look("/settings/password", AMARA),
                        look("/forgotten", VISITOR),
                        look("/forgotten?sent", VISITOR),
                        look("/calendar", AMARA),
                        look("/for-you", AMARA),
                        look("/openings?sort=fit", AMARA),
                        look("/skills", AMARA),
                        look("/skills?q=insurance", AMARA),
                        look("/skills/new", HANA),
                        look("/skills/import", HANA),
                        look("/skills/{deescalation}", AMARA),
                        look("/skills/{deescalation}/edit", HANA),
                        look("/skills/{deescalation}/retirement/new", HANA),
                        look("/job-profiles", AMARA),
                        look("/job-profiles/new", HANA),
                        look("/job-profiles/import", HANA),
                        look("/job-profiles/{job}", AMARA),
                        look("/job-profiles/{job}/edit", HANA),
                        look("/goals", AMARA, MARCO, HANA),
                        look("/goals/new?jobProfile={job}", AMARA),
                        look("/goals/paths", AMARA),
                        look("/goals/{goal}", AMARA),
                        look("/goals/{goal}/edit", AMARA),
                        look("/goals/{goal}/outcome", AMARA),
                        look("/goals/{goal}/steps/new", AMARA),
                        look("/goals/{goal}/steps/{step}/edit", AMARA),
                        look("/skills/how-matching-works", AMARA),
                        look("/lessons/library", AMARA),
                        look("/lessons/library?q=nothing-is-called-so", AMARA),
                        look("/lessons/library/new", AMARA),
                        look("/lessons/library/{sharedLesson}", AMARA),
                        look("/lessons/library/{sharedLesson}/hiding", HANA),
                        look("/lessons/library/taking-back", AMARA),
                        look("/appreciation", AMARA),
                        look("/appreciation?q=nothing-is-called-so", AMARA),
                        look("/appreciation/new", AMARA),
                        look("/appreciation/new?to={hana}", AMARA),
                        look("/appreciation/{thanks}", AMARA, MARCO),
                        look("/appreciation/{thanks}/hiding/new", AMARA),
                        look("/appreciation/{waiting}", AMARA, CLAIRE),
                        look("/appreciation/values", AMARA, HANA),
                        look("/appreciation/values/new", HANA),
                        look("/appreciation/values/{value}/edit", HANA),
                        look("/appreciation/months/{month}", AMARA),
                        look("/responsibilities", AMARA),
                        look("/responsibilities?sort=fit", AMARA),
                        look("/responsibilities?q=nothing-is-called-so", AMARA),
                        look("/responsibilities/mine", AMARA, ADA),
                        look("/responsibilities/new", MARCO),
                        look("/responsibilities/{handover}", AMARA, MARCO),
                        look("/responsibilities/{handover}/edit", MARCO),
                        look("/responsibilities/{handover}/offers/new", MARCO),
                        look("/responsibilities/{handover}/offers/{offer}", AMARA),
                        look("/responsibilities/{handover}/offers/{offer}/refusal", AMARA),
                        look("/responsibilities/{handover}/volunteers/{volunteer}/refusal", MARCO),
                        look("/responsibilities/{calibration}/volunteers/new", AMARA),
                        look("/responsibilities/{standup}/holders/{leader}", AMARA),
                        look("/responsibilities/{standup}/holders/{leader}/return", AMARA),
                        look("/responsibilities/{classes}/holders/{guide}", AMARA),
                        look("/responsibilities/{classes}/holders/{guide}/learning", AMARA),
                        look("/responsibilities/{mailbox}/holders/{sorter}/thanks", MARCO),
                        look("/lessons", AMARA, ADA),
                        look("/lessons/new?feedback={shared}", AMARA),
                        look("/lessons/{lesson}", AMARA),
                        look("/lessons/{lesson}/edit", AMARA),
                        look("/lessons/{lesson}/result", AMARA),
                        look("/lessons/{asked}", CLAIRE),
                        look("/lessons/{asked}/guidance/new", AMARA),
                        look("/journey", AMARA, ADA),
                        look("/journey?as=table", AMARA),
                        look("/journey/entries", AMARA),
                        look("/journey/notes/new", AMARA),
                        look("/journey/earlier/new", AMARA),
                        look("/journey/own/{note}/edit", AMARA),
                        look("/journey/shares", AMARA, ADA),
                        look("/journey/shares/new", AMARA),
                        look("/journey/shares/{link}", AMARA),
                        look("/journey/export", AMARA),
                        look("/nothing/here", VISITOR),
                        look("/openings/new", AMARA))
                .flatMap(looks -> looks)
                .map(look -> new Look(look.mapping, look.pathIn(jdbc), look.viewer))
                .toList();
    }

    private static Stream<Look> look(String path, String... viewers) {
        var mapping = path.replaceAll("\\?.*", "").replaceAll("\\{[a-z]+}", "{id}");
        return Stream.of(viewers).map(viewer -> new Look(mapping, path, viewer));
    }

    private String pathIn(JdbcClient jdbc) {
        var whole = path;
        for (var id : IDS.entrySet()) {
            var name = "{" + id.getKey() + "}";
            if (whole.contains(name))
                whole = whole.replace(
                        name, jdbc.sql(id.getValue()).query(String.class).single());
        }
        return whole;
    }

    /** A name for a file: "openings-id-amara". */
    public String name() {
        var place = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^a-zA-Z0-9]+", "-");
        var who = viewer.isEmpty() ? "visitor" : viewer.replaceAll("[.@].*", "");
        return (place.equals("-") ? "home" : place.replaceAll("^-|-$", "")) + "-" + who;
    }
}
