package app.trellis.audit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Calls the fields that changed as the forms do on which they are changed. */
@Component("fieldNames")
class FieldNames {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("opening", "openings.form."),
            Map.entry("job_profile", "jobs.form."),
            Map.entry("training_program", "training.form."),
            Map.entry("training_session", "training.session.form."),
            Map.entry("interview", "hiring.interview."),
            Map.entry("feedback", "feedback.form."),
            Map.entry("client_account", "clients.form."),
            Map.entry("company", "company.form."),
            Map.entry("person", "roster.form."),
            Map.entry("responsibility", "responsibilities.form."),
            Map.entry("company_value", "appreciation.value."),
            Map.entry("account", "signin.account."),
            Map.entry("person_skill", "expertise.form."),
            Map.entry("skill_level", "expertise.level.form."));

    /** Fields that have another name on the form, or are several there. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "employmentType",
            "type",
            "pay",
            "payLegend",
            "minutes",
            "hours",
            "startsAt",
            "starts",
            "endsAt",
            "ends",
            "leftOn",
            "until");

    private final MessageSource messages;

    FieldNames(MessageSource messages) {
        this.messages = messages;
    }

    /** With commas between them. */
    public String of(String recordKind, List<String> fields) {
        return fields.stream().map(field -> name(recordKind, field)).collect(joining(", "));
    }

    private String name(String recordKind, String field) {
        var input = OTHERWISE.getOrDefault(field, field);
        return Stream.of(FORMS.getOrDefault(recordKind, "") + input, "web.field." + input)
                .map(key -> messages.getMessage(key, null, "", LocaleContextHolder.getLocale()))
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse(field);
    }
}
