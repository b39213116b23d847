package app.trellis.expertise;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonSkills extends JpaRepository<PersonSkill, UUID> {

    String ONE = "SELECT s.* FROM person_skill s WHERE s.person_id = :person AND s.skill_id = :skill";

    String VISIBLE = ONE + " AND " + SkillVisibility.SQL;

    default Optional<PersonSkill> visibleTo(CurrentPerson me, PersonId person, SkillId skill) {
        return visible(me.id().value(), person.value(), skill.value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<PersonSkill> visibleForChange(CurrentPerson me, PersonId person, SkillId skill) {
        return visibleLocked(me.id().value(), person.value(), skill.value());
    }

    @Query(nativeQuery = true, value = VISIBLE)
    Optional<PersonSkill> visible(UUID viewer, UUID person, UUID skill);

    @Query(nativeQuery = true, value = VISIBLE + " FOR UPDATE OF s")
    Optional<PersonSkill> visibleLocked(UUID viewer, UUID person, UUID skill);

    long countByPersonId(PersonId person);

    /** What somebody has confirmed, whether or not they see it any more. */
    default Optional<PersonSkill> confirmedByForChange(CurrentPerson me, PersonId person, SkillId skill) {
        return confirmedByLocked(me.id().value(), person.value(), skill.value());
    }

    @Query(nativeQuery = true, value = ONE + """
             AND EXISTS (SELECT FROM skill_proof p WHERE p.person_skill_id = s.id AND p.confirmed_by = :by) FOR UPDATE OF s
            """)
    Optional<PersonSkill> confirmedByLocked(UUID by, UUID person, UUID skill);

    /** What somebody was asked to confirm and could not, whether or not they see it any more. */
    default Optional<PersonSkill> declinedByForChange(CurrentPerson me, PersonId person, SkillId skill) {
        return declinedByLocked(me.id().value(), person.value(), skill.value());
    }

    @Query(nativeQuery = true, value = ONE + """
             AND EXISTS (SELECT FROM skill_request q WHERE q.person_skill_id = s.id AND q.asked_id = :by) FOR UPDATE OF s
            """)
    Optional<PersonSkill> declinedByLocked(UUID by, UUID person, UUID skill);

    @Query(nativeQuery = true, value = """
            SELECT s.* FROM person_skill s WHERE s.id IN (SELECT p.person_skill_id FROM skill_proof p WHERE p.shown_by = :evidence)
            ORDER BY s.id FOR UPDATE OF s
            """)
    List<PersonSkill> shownByLocked(UUID evidence);

    /** Two forms of one person come one after the other. */
    @Query(nativeQuery = true, value = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:person, 0))")
    int lock(String person);
}
