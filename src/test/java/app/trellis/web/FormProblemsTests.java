package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.forms.Labels;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.thymeleaf.spring6.util.DetailedError;

/** What the summary above a form says, and where its lines lead. */
class FormProblemsTests {

    record Step(@Nullable String text) {}

    @Labels("plan")
    record Form(
            @Nullable String title,
            @Nullable String reason,
            List<Step> steps,
            List<String> skills,
            @Nullable Long version) {}

    private final StaticMessageSource messages = new StaticMessageSource();
    private final FormProblems problems = new FormProblems(new FormType(new MockHttpServletRequest()), messages);
    private final Form form = new Form(null, null, List.of(), List.of(), null);

    @BeforeEach
    void texts() {
        messages.addMessage("web.problem", Locale.getDefault(), "{0}: {1}");
        messages.addMessage("web.problem.question", Locale.getDefault(), "{0} {1}");
        messages.addMessage("web.problem.row", Locale.getDefault(), "{0} ({1})");
        messages.addMessage("plan.reason", Locale.getDefault(), "Why you?");
        messages.addMessage("plan.title", Locale.getDefault(), "Title");
        messages.addMessage("plan.steps.text", Locale.getDefault(), "Step");
        messages.addMessage("plan.skills", Locale.getDefault(), "Skills");
    }

    @Test
    void everyProblemNamesItsFieldAndLeadsThere() {
        assertThat(of(at("title"))).containsExactly(new FormProblem("title", "Title: Fill this in."));
    }

    @Test
    void labelThatIsAQuestionTakesNoColon() {
        assertThat(of(at("reason"))).containsExactly(new FormProblem("reason", "Why you? Fill this in."));
    }

    @Test
    void fieldOfARepeatedRowIsNamedWithTheNumberOfTheRow() {
        assertThat(of(at("steps[1].text"))).containsExactly(new FormProblem("steps1.text", "Step (2): Fill this in."));
    }

    @Test
    void fieldOfAListIsNamedWithItsNumber() {
        assertThat(of(at("skills[0]"))).containsExactly(new FormProblem("skills0", "Skills (1): Fill this in."));
    }

    @Test
    void problemOfTheWholeFormOrOfAHiddenFieldStandsBareAndLeadsNowhere() {
        assertThat(of(at("version"), new DetailedError("late", null, "Too late.")))
                .containsExactly(new FormProblem(null, "Too late."), new FormProblem(null, "Fill this in."));
    }

    @Test
    void problemsStandInTheOrderOfTheFields() {
        assertThat(of(at("skills"), at("steps[10].text"), at("steps[2].text"), at("title")))
                .extracting(FormProblem::text)
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("Title", "Step (3)", "Step (11)", "Skills");
    }

    private List<FormProblem> of(DetailedError... errors) {
        return problems.of(form, List.of(errors));
    }

    private static DetailedError at(String field) {
        return new DetailedError(field, "NotBlank", null, "Fill this in.");
    }
}
