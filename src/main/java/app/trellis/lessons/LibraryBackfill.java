package app.trellis.lessons;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records shared lessons of earlier times, for a demonstration or a move from another system. Nobody is told of them. */
@Component
@Transactional
public class LibraryBackfill {

    private final SharedLessons shared;
    private final AnonymousSharing anonymously;
    private final Readers readers;
    private final Helps helps;

    LibraryBackfill(SharedLessons shared, AnonymousSharing anonymously, Readers readers, Helps helps) {
        this.shared = shared;
        this.anonymously = anonymously;
        this.readers = readers;
        this.helps = helps;
    }

    /**
     * Under the name of its owner.
     *
     * @param withTeam whether the team alone reads it
     */
    public SharedLessonId share(
            PersonId owner, SharedWords words, Collection<SkillId> skills, boolean withTeam, LocalDate day) {
        var id = new SharedLessonId(UUID.randomUUID());
        var team = team(owner, withTeam);
        var place = readers.crowd(owner, team).place();
        return shared.saveAndFlush(new SharedLesson(id, words, skills, team, place, owner, day))
                .id();
    }

    /** Who shared it is forgotten at once; nobody can take it back. */
    public SharedLessonId shareAnonymously(
            PersonId sharer, SharedWords words, Collection<SkillId> skills, boolean withTeam, LocalDate day) {
        var team = team(sharer, withTeam);
        var code = TakeBackCode.of(UUID.randomUUID(), day);
        anonymously.handIn(words, skills, team, readers.crowd(sharer, team).hidingPlace(), code);
        anonymously.share(day.withDayOfMonth(1));
        return new SharedLessonId(shared.idOf(code.hash()));
    }

    public void help(SharedLessonId lesson, Collection<PersonId> helped, Collection<PersonId> adopted) {
        var found = shared.findById(lesson).orElseThrow();
        for (var person : helped) found.helps(helps.add(person, lesson));
        for (var person : adopted) {
            found.helps(helps.add(person, lesson));
            helps.adopt(person, lesson);
        }
        shared.saveAndFlush(found);
    }

    private @Nullable List<PersonCard> team(PersonId person, boolean withTeam) {
        return withTeam ? readers.teamOf(person) : null;
    }
}
