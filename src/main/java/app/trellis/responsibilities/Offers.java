package app.trellis.responsibilities;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Who made an offer and who got it read it, and nobody else: no role opens it. */
interface Offers extends JpaRepository<Offer, UUID>, SentOnce<Offer, UUID> {

    String VISIBLE = """
            select o from Offer o
            where o.id = :id and o.responsibility = :responsibility and (o.offerer = :#{#me.id} or o.recipient = :#{#me.id})
            """;

    String OPEN = "o.status in (OPEN, DISCUSSED)";

    @Query(VISIBLE)
    Optional<Offer> visibleTo(CurrentPerson me, ResponsibilityId responsibility, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<Offer> visibleForChange(CurrentPerson me, ResponsibilityId responsibility, UUID id);

    @Query("select count(o) > 0 from Offer o where o.id = :id and (o.offerer = :#{#me.id} or o.recipient = :#{#me.id})")
    boolean isVisibleTo(CurrentPerson me, UUID id);

    /** The last ones that this person got for it, the newest first. */
    @Query("""
            select o from Offer o where o.responsibility = :responsibility and o.recipient = :#{#me.id}
            order by o.offeredAt desc, o.id
            """)
    List<Offer> received(CurrentPerson me, ResponsibilityId responsibility);

    /** Whether this person has offered it to the other already, and waits for the answer. */
    @Query("select count(o) > 0 from Offer o where o.responsibility = :responsibility and o.offerer = :offerer"
            + " and o.recipient = :recipient and " + OPEN)
    boolean isOpen(ResponsibilityId responsibility, PersonId offerer, PersonId recipient);

    @Query("select count(o) > 0 from Offer o where o.responsibility = :responsibility and " + OPEN)
    boolean anyOpen(ResponsibilityId responsibility);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offer o where o.responsibility = :responsibility and " + OPEN + " order by o.id")
    List<Offer> openForChange(ResponsibilityId responsibility);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offer o where (o.offerer = :person or o.recipient = :person) and " + OPEN + " order by o.id")
    List<Offer> openOfForChange(PersonId person);

    /** Those whose day has passed, and about which nobody talks. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offer o where o.status = OPEN and o.answerBy < :today order by o.id")
    List<Offer> overdueForChange(LocalDate today);
}
