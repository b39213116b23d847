package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.ClientStaffing;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The rule as a question, the rule as SQL, what all lists show together, and who is said to see it: one answer, whatever has
 * happened.
 */
@PageTest
class VisibilityAgreementTests {

    private static final int PIECES = 60;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private ClientStaffing staffing;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private FeedbackLists lists;

    @Autowired
    private Audiences audiences;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Staff staff;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private final List<CurrentPerson> managers = new ArrayList<>();
    private final List<CurrentPerson> employees = new ArrayList<>();
    private final List<CurrentPerson> contacts = new ArrayList<>();
    private final List<ClientAccountId> accounts = new ArrayList<>();
    private final Map<ClientAccountId, Map<PersonId, Instant>> contactsOf = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ruleAndSqlAndListsAgree(long seed) {
        var random = new Random(seed);
        company();
        var ids = new ArrayList<FeedbackId>();
        for (var piece = 0; piece < PIECES; piece++) {
            ids.add(write(random));
            somethingChanges(random);
        }
        entities.clear();
        remember();
        var allowed = 0;
        var readers = new HashMap<FeedbackId, Set<PersonId>>();
        for (var viewer : everybody()) {
            var reads = new HashSet<UUID>();
            for (var id : ids) {
                var feedback = feedbacks.findById(id).orElseThrow();
                var may = VisibilityRule.allows(asTheRuleKnows(viewer, feedback), feedback, clock.instant());
                assertThat(feedbacks.visibleTo(viewer, id, clock.instant()).isPresent())
                        .as("%s reads %s %s", viewer.name(), feedback.visibility(), feedback.status())
                        .isEqualTo(may);
                if (may) reads.add(id.value());
                if (may) readers.computeIfAbsent(id, none -> new HashSet<>()).add(viewer.id());
            }
            assertThat(listed(viewer)).as(viewer.name()).isEqualTo(reads);
            allowed += reads.size();
        }
        for (var id : ids) {
            var feedback = feedbacks.findById(id).orElseThrow();
            if (!feedback.isDraft())
                assertThat(told(feedback))
                        .as("who sees %s", feedback.visibility())
                        .isEqualTo(readers.get(id));
        }
        assertThat(allowed).isBetween(PIECES, PIECES * everybody().size());
    }

    /** Everybody whom the page names under "Who sees this". */
    private Set<PersonId> told(Feedback feedback) {
        var audience = audiences.of(feedback);
        return Stream.concat(
                        Stream.of(feedback.authorId()),
                        audience.named().stream()
                                .filter(one -> !isHeldFrom(one, feedback))
                                .map(one -> one.person().id()))
                .collect(Collectors.toSet());
    }

    /** Named with a time that is still to come. */
    private boolean isHeldFrom(Audience.Named one, Feedback feedback) {
        return one.part() == Audience.Part.RECIPIENT && feedback.isHeld(clock.instant());
    }

    private void company() {
        for (var name : List.of("Marco Silva", "Ines Weber")) managers.add(firm.employee(name));
        for (var name : List.of("Amara Okafor", "Jonas Lindqvist", "Priya Raman", "Leila Haddad"))
            employees.add(firm.reportOf(managers.get(0), name));
        var hana = firm.hr("Hana Kimura");
        access.open(hana.id(), Set.of(Role.EMPLOYEE, Role.HR), "grow-4-roses");
        employees.add(hana);
        employees.add(firm.admin("Ada Novak"));
        for (var name : List.of("Brightwater Insurance", "Lumen Retail"))
            accounts.add(clients.account(name, managers.get(1)));
        for (var name : List.of("Claire Bennett", "Tom Reyes", "Maren Vogt", "Yuki Tanabe")) {
            var contact = firm.client(name);
            contacts.add(contact);
            clients.contact(accounts.get(contacts.size() % 2), contact, managers.get(1));
        }
        employees.forEach(person -> clients.assign(accounts.get(0), person));
    }

    private List<CurrentPerson> everybody() {
        return Stream.of(managers, employees, contacts).flatMap(List::stream).toList();
    }

    private FeedbackId write(Random random) {
        var recipient = any(employees, random);
        var author = any(
                everybody().stream()
                        .filter(person -> !person.is(recipient.id()))
                        .toList(),
                random);
        var text = new FeedbackText("On Monday", "you called", "it was settled", "");
        var visibility = any(List.of(Visibility.values()), random);
        var id = past.draft(
                author.id(),
                recipient.id(),
                any(List.of(FeedbackKind.values()), random),
                visibility,
                text,
                clock.instant());
        if (random.nextInt(6) == 0) return id;
        feedbacks.flush();
        past.send(id, clock.instant().minus(Duration.ofHours(random.nextInt(80))));
        managerDecides(id, random);
        if (random.nextInt(8) == 0) past.withdraw(id, clock.instant());
        feedbacks.flush();
        return id;
    }

    private void managerDecides(FeedbackId id, Random random) {
        if (!feedbacks.findById(id).orElseThrow().isHeld(clock.instant())) return;
        switch (random.nextInt(4)) {
            case 0 -> past.holdBack(id, "She is away", clock.instant());
            case 1 -> past.giveBack(id, "Say what you saw", clock.instant());
            case 2 -> past.passOn(id, clock.instant());
            default -> {}
        }
    }

    private void handOver(Random random) {
        entities.flush();
        var person = any(employees, random);
        staff.managerOf(person.id())
                .ifPresent(manager -> handovers.handOver(
                        person,
                        manager,
                        handovers.ofThisYear(person, manager).stream()
                                .map(row -> new FeedbackId(row.id()))
                                .toList()));
        entities.clear();
    }

    private void somethingChanges(Random random) {
        switch (random.nextInt(7)) {
            case 6 -> handOver(random);
            case 0, 1 ->
                change(
                        "UPDATE person SET manager_id = ? WHERE id = ?",
                        any(managers, random).id().value(),
                        any(employees, random).id().value());
            case 2 ->
                change(
                        "UPDATE client_assignment SET account_id = ? WHERE person_id = ?",
                        any(accounts, random).value(),
                        any(employees, random).id().value());
            case 3 ->
                change(
                        "UPDATE client_contact SET removed_at = now(), removed_by = ? WHERE person_id = ?",
                        managers.get(1).id().value(),
                        any(contacts, random).id().value());
            case 4 ->
                change(
                        """
                        UPDATE client_contact SET removed_at = NULL, removed_by = NULL, added_at = clock_timestamp(),
                          account_id = ? WHERE person_id = ?""",
                        any(accounts, random).value(),
                        any(contacts, random).id().value());
            default -> entities.flush();
        }
    }

    private void change(String sql, UUID first, UUID second) {
        entities.flush();
        jdbc.sql(sql).params(first, second).update();
        entities.clear();
    }

    private VisibilityRule.Viewer asTheRuleKnows(CurrentPerson viewer, Feedback feedback) {
        var account = feedback.isDraft() ? null : feedback.delivery().accountId();
        return new VisibilityRule.Viewer(
                viewer.id(),
                viewer.hr(),
                account == null ? null : contactsOf.get(account).get(viewer.id()));
    }

    /** At the end of all changes. */
    private void remember() {
        accounts.forEach(account -> contactsOf.put(account, staffing.contactsSince(account)));
    }

    /** What the lists of this person show, and count. */
    private Set<UUID> listed(CurrentPerson viewer) {
        return FeedbackFolder.of(viewer).stream()
                .flatMap(box -> {
                    var asked = new LinkedMultiValueMap<String, String>();
                    asked.add("box", box.name());
                    var page = lists.page(
                            FeedbackFilter.from(new ListQuery(asked), viewer), viewer, PageRequest.of(0, PIECES));
                    assertThat(page.getTotalElements()).isEqualTo(page.getNumberOfElements());
                    return page.stream();
                })
                .map(FeedbackRow::id)
                .collect(Collectors.toSet());
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
