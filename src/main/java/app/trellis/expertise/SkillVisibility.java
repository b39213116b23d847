package app.trellis.expertise;

/**
 * Decides who sees a skill of a person. The person always does. While they work here, so does everyone inside or their
 * manager of the day, as the person chose, and somebody whom they asked to confirm it until that is answered. No one else,
 * whatever their role; a client never.
 */
final class SkillVisibility {

    /** On {@code person_skill s}, with the parameter {@code viewer}, an employee. */
    static final String SQL = """
            (s.person_id = :viewer OR EXISTS (SELECT FROM person owner WHERE owner.id = s.person_id AND owner.left_on IS NULL
              AND (s.shown_to = 'EVERYBODY' OR owner.manager_id = :viewer OR EXISTS (SELECT FROM skill_request q
                WHERE q.person_skill_id = s.id AND q.asked_id = :viewer AND q.declined_at IS NULL))))""";

    private SkillVisibility() {}
}
