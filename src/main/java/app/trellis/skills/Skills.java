package app.trellis.skills;

import app.trellis.forms.SentOnce;
import app.trellis.text.Text;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Every employee sees all skills; HR changes them. */
interface Skills extends JpaRepository<Skill, SkillId>, SentOnce<Skill, SkillId> {

    /** Others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Skill s where s.id = :id")
    Optional<Skill> forChange(SkillId id);

    /** Both, or one that is named twice, locked in one order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Skill s where s.id in (:one, :other) order by s.id")
    List<Skill> bothForChange(SkillId one, SkillId other);

    /** Others who want to give or bring back this name wait until this transaction ends. */
    default void lockName(String label) {
        lock("skill " + Text.key(label));
    }

    @Query("select s from Skill s where s.uri in :uris")
    List<Skill> withUris(Collection<String> uris);

    @Query("select s from Skill s where s.uri is not null and s.retiredAt is null order by s.details.label, s.id")
    List<Skill> conceptsInUse();

    /** What was to be said instead of one is now to be said instead of those before it. */
    @Modifying(flushAutomatically = true)
    @Query("update Skill s set s.successorId = :to where s.successorId = :from")
    void passOn(SkillId from, SkillId to);
}
