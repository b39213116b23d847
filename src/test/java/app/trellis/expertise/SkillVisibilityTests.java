package app.trellis.expertise;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Who sees what somebody can do: each viewer × each way to reach it, on the real pages. Amara shows one skill to everyone
 * and one to her manager, who was Ines and is Marco. She asked three people to confirm the second; one did, one could not.
 */
@PageTest
class SkillVisibilityTests {

    private static final String OPEN = "Quetzalcoatlus riding";
    private static final String HIDDEN = "Archaeopteryx taming";

    private enum Viewer {
        OWNER(true, true),
        PRESENT_MANAGER(true, true),
        ASKED(true, true),
        CONFIRMED(true, false),
        DECLINED(true, false),
        FORMER_MANAGER(true, false),
        MANAGERS_MANAGER(true, false),
        COLLEAGUE(true, false),
        HR(true, false),
        ADMINISTRATOR(true, false),
        CONTACT_OF_HER_CLIENT(false, false),
        VISITOR(false, false);

        private final boolean open;
        private final boolean hidden;

        Viewer(boolean open, boolean hidden) {
            this.open = open;
            this.hidden = hidden;
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private PersonSkills skills;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private final Map<Viewer, CurrentPerson> people = new EnumMap<>(Viewer.class);
    private CurrentPerson amara;
    private SkillId open;
    private SkillId hidden;

    @BeforeEach
    void company() {
        var teresa = firm.employee("Teresa Villanueva");
        var marco = firm.reportOf(teresa, "Marco Silva");
        var ines = firm.employee("Ines Weber");
        var jonas = firm.employee("Jonas Lindqvist");
        var yuki = firm.employee("Yuki Tanabe");
        var omar = firm.employee("Omar Haddad");
        amara = firm.reportOf(ines, "Amara Okafor");
        var claire = firm.client("Claire Bennett");
        var account = clients.account("Brightwater Insurance", teresa);
        clients.assign(account, amara);
        clients.contact(account, claire, teresa);
        open = fixtures.skill(OPEN);
        hidden = fixtures.skill(HIDDEN);
        fixtures.held(amara, open, 4, ShownTo.EVERYBODY);
        var held = fixtures.held(amara, hidden, 2, ShownTo.MANAGER);
        for (var other : List.of(jonas, yuki, omar))
            assertThat(held.ask(other.id(), clock.instant())).isPresent();
        assertThat(held.confirm(yuki.id(), clock.instant())).isPresent();
        assertThat(held.decline(omar.id(), clock.instant())).isPresent();
        skills.flush();
        jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                .params(marco.id().value(), amara.id().value())
                .update();
        entities.clear();
        people.put(Viewer.OWNER, amara);
        people.put(Viewer.PRESENT_MANAGER, marco);
        people.put(Viewer.ASKED, jonas);
        people.put(Viewer.CONFIRMED, yuki);
        people.put(Viewer.DECLINED, omar);
        people.put(Viewer.FORMER_MANAGER, ines);
        people.put(Viewer.MANAGERS_MANAGER, teresa);
        people.put(Viewer.COLLEAGUE, firm.reportOf(marco, "Priya Raman"));
        people.put(Viewer.HR, firm.hr("Hana Kimura"));
        people.put(Viewer.ADMINISTRATOR, firm.admin("Ada Novak"));
        people.put(Viewer.CONTACT_OF_HER_CLIENT, claire);
    }

    @TestFactory
    Stream<DynamicTest> eachSeesExactlyWhatIsShownToThem() {
        var mine = "/people/" + amara.id() + "/skills";
        return everybody(viewer -> {
            var list = page(mine, viewer);
            assertThat(list.contains(OPEN)).as("the one for everyone").isEqualTo(viewer.open);
            assertThat(list.contains(HIDDEN)).as("the one for the manager").isEqualTo(viewer.hidden);
            assertThat(status(mine + "/" + open, viewer) == 200).isEqualTo(viewer.open);
            assertThat(status(mine + "/" + hidden, viewer) == 200).isEqualTo(viewer.hidden);
        });
    }

    /** What somebody has confirmed or is asked about stands on their own page, so that they can act on it. */
    @TestFactory
    Stream<DynamicTest> noOtherPageTellsOfWhatIsNotShown() {
        return everybody(viewer -> {
            var confirms = viewer == Viewer.ASKED || viewer == Viewer.CONFIRMED;
            for (var way : List.of(
                    "/",
                    "/people",
                    "/people?q=archaeopteryx",
                    "/people/" + amara.id(),
                    "/team",
                    "/notifications",
                    "/skills/confirmations",
                    "/openings",
                    "/training",
                    "/feedback",
                    "/feedback/new?about=" + amara.id(),
                    "/clients",
                    "/audit"))
                if (!viewer.hidden)
                    assertThat(page(way, viewer).replaceAll("(value|href|aria-label)=\"[^\"]*\"", ""))
                            .as(way)
                            .matches(page -> !page.contains(HIDDEN) || confirms && way.equals("/skills/confirmations"));
            if (!viewer.open) assertThat(page("/people/" + amara.id(), viewer)).doesNotContain(OPEN);
        });
    }

    /** What is for the manager alone counts for nobody, not even for the manager: the page is the same for all. */
    @TestFactory
    Stream<DynamicTest> skillNamesOnlyThoseWhoShowItToEveryone() {
        return everybody(viewer -> {
            for (var page : List.of("/skills/" + open, "/skills/" + open + "/people"))
                assertThat(page(page, viewer).contains("Amara Okafor") && viewer != Viewer.OWNER)
                        .as(page)
                        .isEqualTo(viewer.open && viewer != Viewer.OWNER);
            for (var page : List.of("/skills/" + hidden, "/skills/" + hidden + "/people"))
                assertThat(page(page, viewer)).as(page).doesNotContain("/people/" + amara.id() + "/skills/" + hidden);
        });
    }

    private static Stream<DynamicTest> everybody(Consumer<Viewer> looks) {
        return Arrays.stream(Viewer.values())
                .map(viewer -> DynamicTest.dynamicTest(viewer.name(), () -> looks.accept(viewer)));
    }

    private int status(String address, Viewer viewer) {
        return ask(address, viewer).getStatus();
    }

    private String page(String address, Viewer viewer) {
        try {
            return ask(address, viewer).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(String address, Viewer viewer) {
        var person = people.get(viewer);
        entities.clear();
        return mvc.get()
                .uri(address)
                .with(person == null ? anonymous() : as(person))
                .exchange()
                .getResponse();
    }
}
