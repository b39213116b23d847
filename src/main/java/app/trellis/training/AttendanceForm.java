package app.trellis.training;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was there, as somebody ticks it on a page; all are enrolments.
 *
 * @param there those whose boxes are ticked
 * @param present those that the page showed as having been there
 * @param absent those that it showed as not having been there
 * @param open those without attendance yet
 */
record AttendanceForm(
        @Nullable Set<UUID> there,
        @Nullable Set<UUID> present,
        @Nullable Set<UUID> absent,
        @Nullable Set<UUID> open) {

    static AttendanceForm empty() {
        return new AttendanceForm(null, null, null, null);
    }

    /** A person who was not on the page stays as they are, and so does a box that was not changed, unless none has been ticked yet. */
    boolean changes(Enrolment enrolment) {
        var id = enrolment.id().value();
        return isShown(id)
                && (isTouched(id) || enrolment.attended() == null)
                && !Objects.equals(enrolment.attended(), isThere(id));
    }

    /** Whether it changes what somebody else has said meanwhile, and the page did not show. */
    boolean collidesWith(Enrolment enrolment) {
        return changes(enrolment)
                && !Objects.equals(enrolment.attended(), before(enrolment.id().value()));
    }

    boolean isThere(UUID enrolment) {
        return contains(there, enrolment);
    }

    /** Whether the box is ticked when the page is shown again: as it was left where it was changed, else as it is saved. */
    public boolean isTicked(SessionPerson person) {
        var id = person.enrolmentId();
        return isShown(id) && isTouched(id) ? isThere(id) : Boolean.TRUE.equals(person.attended());
    }

    private boolean isShown(UUID enrolment) {
        return contains(open, enrolment) || before(enrolment) != null;
    }

    private boolean isTouched(UUID enrolment) {
        return isThere(enrolment) != contains(present, enrolment);
    }

    private @Nullable Boolean before(UUID enrolment) {
        if (contains(present, enrolment)) return true;
        return contains(absent, enrolment) ? false : null;
    }

    private static boolean contains(@Nullable Set<UUID> enrolments, UUID one) {
        return enrolments != null && enrolments.contains(one);
    }
}
