package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.training.TrainingFixtures;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Writing as or for another, and setting what the form does not ask for: the sender is who has signed in, and a new
 * thing begins at its beginning, whatever else the request says. For accounts and roles see {@code signin/MisuseTests}.
 */
@PageTest
class MassAssignmentTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private ExpertiseFixtures skills;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
    }

    @Test
    void applicationIsTheSendersOwnAndReceived() {
        var opening = posting.published("Team Lead", hana);
        post(amara, "/openings/" + opening + "/applications", Map.of("motivation", "Because"));
        assertThat(row("SELECT applicant_id, stage FROM job_application WHERE opening_id = ?", opening.value()))
                .isEqualTo(Map.of("applicant_id", amara.id().value(), "stage", "RECEIVED"));
    }

    @Test
    void seatIsTheSendersOwn() {
        var training = trainings.published("Difficult Conversations", hana);
        var session = trainings.session(training, 5);
        post(amara, "/training/" + training + "/sessions/" + session + "/enrolments", Map.of());
        assertThat(row(
                        "SELECT person_id, status FROM enrolment WHERE session_id = ?",
                        UUID.fromString(session.toString())))
                .isEqualTo(Map.of("person_id", amara.id().value(), "status", "ENROLLED"));
    }

    @Test
    void feedbackIsFromWhoeverSendsIt() {
        var id = UUID.randomUUID();
        var form = Map.of(
                "id", id.toString(),
                "about", jonas.id().toString(),
                "kind", "PRAISE",
                "visibility", "RECIPIENT",
                "situation", "On Monday",
                "behaviour", "you helped",
                "impact", "and it was settled",
                "author", hana.id().toString(),
                "status", "SENT");
        post(amara, "/feedback", form);
        assertThat(row("SELECT author_id, recipient_id, status FROM feedback WHERE id <> ?", id))
                .isEqualTo(Map.of(
                        "author_id",
                        amara.id().value(),
                        "recipient_id",
                        jonas.id().value(),
                        "status",
                        "DRAFT"));
    }

    @Test
    void openingIsADraftOfWhoeverSendsIt() {
        var form = Map.of(
                "title", "Lighthouse Keeper",
                "department", staff.departmentNamed("Lighthouses").toString(),
                "location", "Porto",
                "workplace", "ON_SITE",
                "positions", "1",
                "audience", "EMPLOYEES");
        post(hana, "/openings", form);
        assertThat(row("SELECT created_by, status FROM opening WHERE title = ?", "Lighthouse Keeper"))
                .isEqualTo(Map.of("created_by", hana.id().value(), "status", "DRAFT"));
    }

    @Test
    void trainingIsADraftOfWhoeverSendsIt() {
        post(hana, "/training", Map.of("title", "Keeping Light", "kind", "SELF_PACED"));
        assertThat(row("SELECT created_by, status FROM training_program WHERE title = ?", "Keeping Light"))
                .isEqualTo(Map.of("created_by", hana.id().value(), "status", "DRAFT"));
    }

    @Test
    void skillIsTheSendersOwnAndNoOneHasConfirmedIt() {
        var skill = skills.skill("Keeping Light");
        var form = Map.of("skill", skill.toString(), "level", "3", "shownTo", "MANAGER", "proofs[0].level", "5");
        post(amara, "/people/" + amara.id() + "/skills", form);
        assertThat(row("""
                        SELECT s.person_id, s.level, (SELECT count(*) FROM skill_proof) AS proofs
                        FROM person_skill s WHERE s.skill_id = ?""", skill.value()))
                .isEqualTo(Map.of("person_id", amara.id().value(), "level", 3, "proofs", 0L));
    }

    @Test
    void noRequestIsBoundToWhatIsStored() {
        for (var mapping : mappings)
            for (var handler : mapping.getHandlerMethods().values()) {
                var stored = Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.getParameterType().isAnnotationPresent(Entity.class))
                        .toList();
                for (var parameter : stored) {
                    var name = parameter
                            .getParameterAnnotation(ModelAttribute.class)
                            .name();
                    assertThat(handler.getBeanType().getDeclaredMethods())
                            .as(handler + " takes " + name)
                            .anyMatch(method -> method.isAnnotationPresent(ModelAttribute.class)
                                    && method.getAnnotation(ModelAttribute.class)
                                            .name()
                                            .equals(name)
                                    && !method.getAnnotation(ModelAttribute.class)
                                            .binding());
                }
            }
    }

    /** Sends the form with everything that somebody might hope to set beside it. */
    private void post(CurrentPerson sender, String address, Map<String, String> form) {
        var sent = new HashMap<String, String>();
        for (var person : List.of("person", "applicant", "author", "createdBy", "uploadedBy", "hiringManager", "me"))
            for (var field : List.of("", "Id", ".id", "Id.value"))
                sent.put(person + field, jonas.id().toString());
        sent.putAll(Map.of(
                "status", "PUBLISHED",
                "stage", "HIRED",
                "state", "SENT",
                "publishedAt", "2020-01-01T00:00:00Z",
                "positionsFilled", "1",
                "taken", "0",
                "version", "99",
                "role", "ADMIN",
                "roles", "ADMIN,HR",
                "class.module.classLoader.defaultAssertionStatus", "true"));
        sent.put("hiringManager", "");
        sent.put("details.title", "Mine");
        sent.putAll(form);
        var request = mvc.post().uri(address).with(csrf()).with(as(sender));
        sent.forEach(request::param);
        assertThat(request).hasStatus(302);
        entities.flush();
    }

    private Map<String, Object> row(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query().singleRow();
    }
}
