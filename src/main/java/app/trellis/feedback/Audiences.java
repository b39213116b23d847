package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientStaffing;
import app.trellis.feedback.Audience.Named;
import app.trellis.feedback.Audience.Part;
import app.trellis.forms.NotFound;
import app.trellis.lists.Alphabetical;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the people who will see a draft once it is sent, and the people who see what was sent. */
@Component
@Transactional(readOnly = true)
class Audiences {

    private final Staff staff;
    private final ClientStaffing staffing;
    private final Requests requests;
    private final Access access;
    private final Clock clock;

    Audiences(Staff staff, ClientStaffing staffing, Requests requests, Access access, Clock clock) {
        this.staff = staff;
        this.staffing = staffing;
        this.requests = requests;
        this.access = access;
        this.clock = clock;
    }

    Audience of(Feedback feedback) {
        return feedback.isDraft() ? ofDraft(feedback) : ofSent(feedback);
    }

    private Audience ofDraft(Feedback draft) {
        var readers = new ArrayList<Reader>();
        var account = draft.visibility() == Visibility.CLIENT_SHARED
                ? staffing.accountOf(draft.recipientId())
                : Optional.<ClientAccountCard>empty();
        managerOf(draft).ifPresent(manager -> readers.add(Reader.manager(manager, clock.instant())));
        account.ifPresent(shared -> staffing.contactsSince(shared.id()).forEach((contact, since) -> {
            if (!contact.equals(draft.authorId()))
                readers.add(Reader.contact(contact, shared.id(), since, clock.instant()));
        }));
        var named = new ArrayList<Named>();
        if (!isPrivateNote(draft)) named.add(named(recipientOf(draft), Part.RECIPIENT, null));
        readers(draft, readers).forEach(one -> named.add(named(one.person(), one.part(), null)));
        hrOf(draft).forEach(card -> named.add(named(card, Part.HR, null)));
        return audience(draft, named, account.orElse(null), isForManagerFirst(draft, readers), readers);
    }

    private Audience ofSent(Feedback sent) {
        var delivery = requireNonNull(sent.delivery());
        var accountId = delivery.accountId();
        var since = accountId == null ? Map.<PersonId, Instant>of() : staffing.contactsSince(accountId);
        var readers = sent.readers().stream()
                .filter(reader -> !reader.isContact() || reader.isContactSince(since.get(reader.person())))
                .toList();
        var named = new ArrayList<Named>();
        var hold = sent.hold();
        if (!isPrivateNote(sent) && canReachRecipient(sent))
            named.add(named(recipientOf(sent), Part.RECIPIENT, hold == null ? delivery.sentAt() : hold.heldUntil()));
        named.addAll(readers(sent, readers));
        hrOf(sent).forEach(card -> named.add(named(card, Part.HR, null)));
        var account = accountId == null ? null : staffing.account(accountId).orElse(null);
        return audience(sent, named, account, sent.isHeld(clock.instant()), List.copyOf(readers));
    }

    private Audience audience(
            Feedback feedback,
            List<Named> named,
            @Nullable ClientAccountCard account,
            boolean managerFirst,
            List<Reader> readers) {
        return new Audience(named, account, recipientOf(feedback), isPrivateNote(feedback), managerFirst, readers);
    }

    /** The managers first, then by name. */
    private List<Named> readers(Feedback feedback, Collection<Reader> readers) {
        var cards = staff.cards(readers.stream().map(Reader::person).toList());
        var today = staff.managerOf(feedback.recipientId());
        return readers.stream()
                .flatMap(reader -> Stream.ofNullable(cards.get(reader.person()))
                        .map(card -> named(card, part(reader, today), reader.since())))
                .sorted(Comparator.comparing(Named::part)
                        .thenComparing(one -> one.person().name(), Alphabetical.ORDER))
                .toList();
    }

    private static Part part(Reader reader, Optional<PersonId> managerToday) {
        return switch (reader.reason()) {
            case CONTACT -> Part.CONTACT;
            case HANDED_OVER -> Part.HANDED_OVER;
            case MANAGER ->
                managerToday.filter(reader.person()::equals).isPresent() ? Part.MANAGER : Part.FORMER_MANAGER;
        };
    }

    private Named named(PersonCard person, Part part, @Nullable Instant since) {
        return new Named(
                person,
                part,
                since == null ? null : LocalDate.ofInstant(since, clock.getZone()),
                since != null && since.isAfter(clock.instant()));
    }

    private Optional<PersonId> managerOf(Feedback draft) {
        if (draft.visibility() == Visibility.RECIPIENT) return Optional.empty();
        return staff.managerOf(draft.recipientId()).filter(manager -> !manager.equals(draft.authorId()));
    }

    /**
     * What a client suggests, where the manager reads it too: praise waits for nobody. Nor does what the recipient asked for,
     * who would see that there is an answer.
     */
    private boolean isForManagerFirst(Feedback draft, List<Reader> readers) {
        var request = draft.requestId();
        return draft.content().kind() == FeedbackKind.TO_IMPROVE
                && !isPrivateNote(draft)
                && readers.stream().anyMatch(Reader::isManager)
                && staff.isClientContact(draft.authorId())
                && (request == null
                        || requests.findByIdAndRequesterId(request, draft.recipientId())
                                .isEmpty());
    }

    private boolean canReachRecipient(Feedback sent) {
        var hold = sent.hold();
        return hold == null || sent.hasReachedRecipient(hold.heldUntil());
    }

    private PersonCard recipientOf(Feedback feedback) {
        return staff.card(feedback.recipientId()).orElseThrow(NotFound::new);
    }

    private List<PersonCard> hrOf(Feedback feedback) {
        if (isPrivateNote(feedback)) return List.of();
        return staff.cards(access.holders(Role.HR)).values().stream()
                .filter(card -> !card.id().equals(feedback.authorId()))
                .filter(card -> !card.id().equals(feedback.recipientId()))
                .sorted(Comparator.comparing(PersonCard::name, Alphabetical.ORDER))
                .toList();
    }

    private static boolean isPrivateNote(Feedback feedback) {
        return feedback.visibility() == Visibility.MANAGER_ONLY;
    }
}
