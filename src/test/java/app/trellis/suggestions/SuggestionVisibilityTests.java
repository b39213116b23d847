package app.trellis.suggestions;

import static app.trellis.signin.As.as;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.journey.MyData;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.training.TrainingFixtures;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Each viewer × each way to a suggestion of Claire for Amara, whom Marco leads, and Priya, whom Ines leads: while it is open,
 * and once Amara is invited and Priya is not.
 */
@PageTest
class SuggestionVisibilityTests {

    private static final String TITLE = "Letters of comfort";
    private static final String REFUSAL = "She wrote the book on it.";

    /** Whom of the two the viewers see in it; all others see nothing, on no way. */
    private final Map<String, Set<String>> seen = Map.of(
            "manager of Amara", Set.of("Amara Okafor"),
            "manager of Priya", Set.of("Priya Raman"),
            "account manager", Set.of("Amara Okafor", "Priya Raman"),
            "HR", Set.of("Amara Okafor", "Priya Raman"),
            "author", Set.of("Amara Okafor", "Priya Raman"),
            "other contact", Set.of("Amara Okafor", "Priya Raman"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private SuggestionFixtures suggested;

    @Autowired
    private SuggestionNotices notices;

    @Autowired
    private List<MyData> data;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, CurrentPerson> viewers = new LinkedHashMap<>();
    private SuggestionId id;
    private String list;

    @BeforeEach
    void suggestion() {
        var marco = firm.employee("Marco Silva");
        var ines = firm.employee("Ines Weber");
        var beatriz = firm.employee("Beatriz Nogueira");
        viewers.put("Amara", firm.reportOf(marco, "Amara Okafor"));
        viewers.put("Priya", firm.reportOf(ines, "Priya Raman"));
        viewers.put("colleague", firm.reportOf(marco, "Jonas Lindqvist"));
        viewers.put("manager of Amara", marco);
        viewers.put("manager of Priya", ines);
        viewers.put("manager of others", firm.employee("Teresa Villanueva"));
        viewers.put("account manager", beatriz);
        viewers.put("HR", firm.hr("Hana Kimura"));
        viewers.put("author", firm.client("Claire Bennett"));
        viewers.put("other contact", firm.client("Dominic Hale"));
        viewers.put("ended contact", firm.client("Tom Reyes"));
        viewers.put("contact of another account", firm.client("Maren Vogt"));
        viewers.put("administrator", firm.admin("Ada Novak"));
        firm.reportOf(of("manager of others"), "Noor Haddad");
        var brightwater = clients.account("Brightwater Insurance", beatriz);
        for (var contact : List.of("author", "other contact", "ended contact"))
            clients.contact(brightwater, of(contact), beatriz);
        clients.contact(clients.account("Northline Travel", beatriz), of("contact of another account"), beatriz);
        clients.assign(brightwater, of("Amara"));
        clients.assign(brightwater, of("Priya"));
        clients.assign(brightwater, of("colleague"));
        id = suggested.by(of("author"), brightwater, TITLE, of("Amara"), of("Priya"));
        clients.remove(of("ended contact"), beatriz);
        list = "/clients/" + brightwater + "/suggestions";
    }

    @Test
    void whileItIsOpenOnlyTheTwoSidesSeeIt() {
        assertSeen();
        assertThat(told()).isEqualTo(seen.keySet());
        assertThat(home(TITLE)).containsExactlyInAnyOrder("manager of Amara", "manager of Priya");
        assertThat(holding()).containsExactly("author");
        for (var viewer : viewers.keySet())
            assertThat(status(viewer, invitation())).isIn(403, 404);
    }

    @Test
    void onceItIsAnsweredWhoIsInvitedSeesTheirInvitationAndWhoIsNotSeesNothing() {
        var program = trainings.published("Writing with care", of("HR"));
        suggested.invite(id, of("Amara"), of("manager of Amara"), program, trainings.session(program, 5));
        suggested.decline(id, of("Priya"), of("manager of Priya"), REFUSAL);
        assertSeen();
        var told = new TreeSet<>(seen.keySet());
        told.add("Amara");
        assertThat(told()).isEqualTo(told);
        assertThat(home(TITLE)).containsExactlyInAnyOrder("author", "other contact");
        assertThat(home("Writing with care")).contains("Amara");
        assertThat(reading(list + "/" + id, REFUSAL))
                .containsExactlyInAnyOrder("manager of Priya", "account manager", "HR", "author", "other contact");
        assertThat(reading(invitation(), SuggestionFixtures.REASON)).containsExactly("Amara");
        assertThat(reading(invitation(), "Priya Raman")).isEmpty();
        // Who declined has written words of their own.
        assertThat(holding()).containsExactlyInAnyOrder("Amara", "author", "manager of Priya");
    }

    /** The page, the list and its counts, and what HR is asked for. */
    private void assertSeen() {
        for (var viewer : viewers.keySet()) {
            var people = seen.getOrDefault(viewer, Set.of());
            for (var name : List.of("Amara Okafor", "Priya Raman"))
                assertThat(reads(viewer, list + "/" + id, "list-row-title\">" + name))
                        .as("%s reads of %s", viewer, name)
                        .isEqualTo(people.contains(name));
            assertThat(reads(viewer, list, TITLE)).as("list of " + viewer).isEqualTo(!people.isEmpty());
            assertThat(reads(viewer, list, "and 1 other"))
                    .as("count of " + viewer)
                    .isEqualTo(people.size() > 1);
            if (people.isEmpty()) assertThat(status(viewer, list + "/" + id)).isEqualTo(404);
        }
        assertThat(reading("/training/asked", TITLE)).isSubsetOf("HR");
        assertThat(mvc.get().uri(list + "/" + id)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(invitation())).hasStatus3xxRedirection();
    }

    /** Who may still be mailed of it. */
    private Set<String> told() {
        return viewers.keySet().stream()
                .filter(viewer -> notices.isStillFor(of(viewer), id.value()))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> home(String words) {
        return reading("/", words);
    }

    /** In whose file of everything about them something of it stands. */
    private Set<String> holding() {
        var mine = data.stream()
                .filter(one -> one.name().equals("suggested-training"))
                .findFirst()
                .orElseThrow();
        return viewers.keySet().stream()
                .filter(viewer -> !jdbc.sql(mine.sql())
                        .param("person", of(viewer).id().value())
                        .query()
                        .listOfRows()
                        .isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> reading(String address, String words) {
        return viewers.keySet().stream()
                .filter(viewer -> reads(viewer, address, words))
                .collect(toCollection(TreeSet::new));
    }

    private boolean reads(String viewer, String address, String words) {
        var answer = mvc.get().uri(address).with(as(of(viewer))).exchange().getResponse();
        return answer.getStatus() == 200 && text(answer).contains(words);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int status(String viewer, String address) {
        return mvc.get()
                .uri(address)
                .with(as(of(viewer)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String invitation() {
        return "/training/suggestions/" + id;
    }

    private CurrentPerson of(String viewer) {
        return requireNonNull(viewers.get(viewer));
    }
}
