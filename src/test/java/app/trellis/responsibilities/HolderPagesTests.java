package app.trellis.responsibilities;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.expertise.Evidence;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.goals.PlanTarget;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillReferences;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Carrying a responsibility, from the first check-in to what was learned. */
@PageTest
class HolderPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private ExpertiseFixtures expertise;

    @Autowired
    private List<Evidence.Source> evidence;

    @Autowired
    private List<SkillReferences> references;

    @Autowired
    private List<PlanTarget> targets;

    @Autowired
    private EntityManager entities;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private ResponsibilityId notes;
    private String page;

    @BeforeEach
    void amaraCarriesTheNotes() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        notes = asked.open("Handover notes", marco, expertise.skill("Plain writing"), expertise.skill("Coaching"));
        asked.carry(notes, amara);
        page = "/responsibilities/" + notes + "/holders/" + asked.holder(notes, amara);
    }

    @Test
    void bothCheckInAndNobodyElseReadsIt() {
        assertThat(post(amara, page + "/check-ins", Map.of("text", "Two nights went well.", "hours", "3")))
                .hasStatus3xxRedirection();
        assertThat(post(marco, page + "/check-ins", Map.of("text", "I saw that, thank you.")))
                .hasStatus3xxRedirection();
        assertThat(get(marco, page))
                .bodyText()
                .contains("Two nights went well.", "3 hours last week", "I saw that, thank you.");
        assertThat(get(jonas, page)).hasStatus(404);
        assertThat(post(jonas, page + "/check-ins", Map.of("text", "Me too"))).hasStatus(404);
        assertThat(get(jonas, "/responsibilities/" + notes))
                .bodyText()
                .contains("Amara Okafor")
                .doesNotContain("Two nights", page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "169", "many", "1.5"})
    void hoursOfAWeekAreWholeAndNotMoreThanItHas(String hours) {
        assertThat(post(amara, page + "/check-ins", Map.of("text", "Fine", "hours", hours)))
                .hasStatusOk()
                .bodyText()
                .contains("Enter ", "is-invalid")
                .doesNotContain("hours last week");
    }

    @Test
    void handedBackEarlyTheSeatIsFreeAndOnlyThoseWhoLeadItReadWhy() {
        assertThat(get(amara, page + "/return")).hasStatusOk();
        assertThat(post(amara, page + "/return", Map.of("text", " "))).hasStatusOk();
        assertThat(post(amara, page + "/return", Map.of("text", "My shifts changed.")))
                .hasStatus3xxRedirection();
        assertThat(post(amara, page + "/return", Map.of("text", "Again"))).hasStatus3xxRedirection();
        assertThat(get(marco, page))
                .bodyText()
                .contains("My shifts changed.", "Handed it back")
                .doesNotContain("Again");
        assertThat(get(jonas, "/responsibilities/" + notes))
                .bodyText()
                .contains("2 seats left")
                .doesNotContain("Amara Okafor");
        assertThat(evidenceOf(amara)).isEmpty();
    }

    @Test
    void afterTheEndComeLearningThanksFeedbackAndEvidence() {
        assertThat(refusal(post(amara, page + "/learning", Map.of("text", "Much"))))
                .isEqualTo("responsibilities.stillCarried");
        assertThat(refusal(post(marco, page + "/thanks", Map.of("text", "Thanks"))))
                .isEqualTo("responsibilities.stillCarried");
        asked.end(notes, marco);
        assertThat(get(amara, "/")).bodyText().contains("Handover notes has ended: what did you learn?");
        assertThat(post(amara, page + "/learning", Map.of("text", "To write for the reader.")))
                .hasStatus3xxRedirection();
        assertThat(get(amara, "/")).bodyText().doesNotContain("what did you learn?");
        assertThat(post(marco, page + "/thanks", Map.of("text", "Nobody calls twice.")))
                .hasStatus3xxRedirection();
        assertThat(refusal(post(marco, page + "/thanks", Map.of("text", "Again"))))
                .isEqualTo("responsibilities.thankedAlready");
        assertThat(get(amara, page))
                .bodyText()
                .contains("To write for the reader.", "Thanks from Marco Silva", "Nobody calls twice.");
        assertThat(get(amara, "/feedback/requests/new?to=" + marco.id() + "&topic=Handover%20notes"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Marco Silva\"", ">Handover notes</textarea>");
        assertThat(evidenceOf(amara)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Handover notes");
            assertThat(one.href()).isEqualTo(page);
            assertThat(one.shows()).hasSize(2);
        });
        assertThat(evidenceOf(marco)).isEmpty();
    }

    @Test
    void pageShowsItsSkillsAndTheBoardFindsItByThemAndTheyFollowAMerge() {
        var address = "/responsibilities/" + notes;
        assertThat(get(jonas, address)).bodyText().contains("Plain writing", "Level 3", "Coaching", "to level 3");
        assertThat(get(jonas, "/responsibilities?q=plain+writing")).bodyText().contains("Handover notes");
        var letters = expertise.skill("Letter writing");
        var other = asked.open("Answer letters", marco, letters, expertise.skill("Patience"));
        assertThat(get(jonas, "/responsibilities?skill=" + letters))
                .bodyText()
                .contains("Answer letters")
                .doesNotContain("Handover notes");
        var writing = expertise.skill("Writing well");
        references.forEach(one -> one.merge(letters, writing));
        entities.clear();
        assertThat(get(jonas, "/responsibilities/" + other))
                .bodyText()
                .contains("Writing well")
                .doesNotContain("Letter");
    }

    @Test
    void fitIsForTheReaderAloneAndAnOfferSaysWhereItFitsNeither() {
        var offered = asked.open("Answer letters", marco, expertise.skill("Letters"), expertise.skill("Patience"));
        var offer = "/responsibilities/" + offered + "/offers/" + asked.offer(offered, amara);
        assertThat(get(amara, offer)).bodyText().contains("How it fits you", "This fits neither your role nor a goal");
        assertThat(get(marco, offer)).bodyText().doesNotContain("How it fits you", "fits neither", "class=\"fit\"");
        assertThat(get(amara, "/responsibilities/" + offered)).bodyText().contains("class=\"fit\"");
        assertThat(get(marco, "/responsibilities/" + offered)).bodyText().doesNotContain("class=\"fit\"");
    }

    @Test
    void managerSeesTheHoursThatReportsCarry() {
        assertThat(get(marco, "/team")).bodyText().contains("4 hours a week in responsibilities");
        asked.end(notes, marco);
        assertThat(get(marco, "/team")).bodyText().doesNotContain("in responsibilities");
    }

    @Test
    void whatIsOpenIsFoundByHowItFitsAndIsAStepThatTeachesASkill() {
        var patience = expertise.skill("Patience");
        var letters = expertise.skill("Letters");
        var fitting = asked.open("Answer letters", marco, letters, patience);
        asked.draft("Hidden work", marco);
        expertise.shownToEverybody(jonas, letters, 4);
        assertThat(get(jonas, "/responsibilities?sort=fit"))
                .bodyText()
                .contains("Answer letters", "You have 1 of 1 skill")
                .doesNotContain("Handover notes");
        assertThat(get(marco, "/responsibilities?sort=fit")).bodyText().doesNotContain("Answer letters");
        var steps = targets.stream()
                .filter(target -> target.kind().equals("responsibility"))
                .findFirst()
                .orElseThrow();
        assertThat(steps.teaching(jonas, List.of(patience)).get(patience))
                .singleElement()
                .satisfies(link -> assertThat(link.href()).isEqualTo("/responsibilities/" + fitting));
        assertThat(steps.links(jonas, List.of(fitting.value(), notes.value()))).hasSize(2);
        asked.end(fitting, marco);
        entities.flush();
        assertThat(steps.teaching(jonas, List.of(patience))).isEmpty();
    }

    private List<Evidence> evidenceOf(CurrentPerson person) {
        entities.flush();
        return evidence.stream()
                .flatMap(source -> source.of(person.id()).stream())
                .filter(one -> one.kind() == Evidence.Kind.RESPONSIBILITY)
                .toList();
    }

    private static Object refusal(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("refused");
    }

    private MvcTestResult get(CurrentPerson person, String address) {
        entities.flush();
        return mvc.get().uri(URI.create(address)).with(as(person)).exchange();
    }

    private MvcTestResult post(CurrentPerson person, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(as(person)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
