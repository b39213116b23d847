package app.trellis.lessons;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lessons that the employee shared with everyone and with the team, one that HR has hidden, and an anonymous one. */
@Component
class LibraryRecords implements PermissionRecords {

    static final SharedWords WORDS =
            new SharedWords(LessonKind.SLIP, "Two tickets swapped", "", "", "", "Read the number back");

    private final LibraryBackfill past;
    private final SharedLessons shared;
    private final AnonymousSharing sharing;
    private final Readers readers;
    private final Clock clock;

    LibraryRecords(LibraryBackfill past, SharedLessons shared, AnonymousSharing sharing, Readers readers, Clock clock) {
        this.past = past;
        this.shared = shared;
        this.sharing = sharing;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var owner = viewers.employee().id();
        var today = LocalDate.now(clock);
        var hidden = past.share(owner, WORDS, List.of(), false, today);
        shared.findById(hidden).orElseThrow().hide("Names", viewers.hr().id(), clock.instant());
        shared.flush();
        var code = TakeBackCode.of(UUID.randomUUID(), today);
        sharing.handIn(WORDS, List.of(), null, new Place(null, null), code);
        var crowd = readers.crowd(owner, null);
        return Map.of(
                "seenSharing", new Sharing(WORDS, List.of(), null, false, crowd.place()).mark(),
                "seenAnonymously", new Sharing(WORDS, List.of(), null, true, crowd.hidingPlace()).mark(),
                "sharedLesson", past.share(owner, WORDS, List.of(), false, today),
                "teamLesson", past.share(owner, WORDS, List.of(), true, today),
                "hiddenLesson", hidden,
                "takeBackCode", code.text());
    }
}
