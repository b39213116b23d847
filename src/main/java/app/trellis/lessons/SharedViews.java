package app.trellis.lessons;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientStaffing;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what readers see of a shared lesson. */
@Component
@Transactional(readOnly = true)
class SharedViews {

    private final Staff staff;
    private final ClientStaffing clients;
    private final Vocabulary vocabulary;

    SharedViews(Staff staff, ClientStaffing clients, Vocabulary vocabulary) {
        this.staff = staff;
        this.clients = clients;
        this.vocabulary = vocabulary;
    }

    SharedView of(SharedLesson lesson) {
        return of(lesson.words(), lesson.skills(), lesson.owner(), lesson.place(), lesson.month(), lesson.isForTeam());
    }

    SharedView of(
            SharedWords words,
            Collection<SkillId> skills,
            @Nullable PersonId owner,
            Place place,
            LocalDate month,
            boolean forTeam) {
        return new SharedView(
                words,
                vocabulary.names(skills).values(),
                Optional.ofNullable(owner).flatMap(staff::card).orElse(null),
                Optional.ofNullable(place.department())
                        .flatMap(staff::departmentName)
                        .orElse(null),
                Optional.ofNullable(place.account())
                        .flatMap(clients::account)
                        .map(ClientAccountCard::name)
                        .orElse(null),
                month,
                forTeam);
    }
}
