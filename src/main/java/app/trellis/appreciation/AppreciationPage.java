package app.trellis.appreciation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.skills.PickedSkills;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillPicker;
import app.trellis.skills.Vocabulary;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page of thanks, and that of their form. */
@Component
class AppreciationPage {

    private static final List<Reach> FROM_MANY_TO_FEW = List.of(Reach.EVERYBODY, Reach.TEAM, Reach.PERSON);

    private final CompanyValues values;
    private final Thankable thankable;
    private final AppreciationComments comments;
    private final Reactions reactions;
    private final SkillPicker skills;
    private final Vocabulary vocabulary;
    private final Staff staff;
    private final Clock clock;

    AppreciationPage(
            CompanyValues values,
            Thankable thankable,
            AppreciationComments comments,
            Reactions reactions,
            SkillPicker skills,
            Vocabulary vocabulary,
            Staff staff,
            Clock clock) {
        this.values = values;
        this.thankable = thankable;
        this.comments = comments;
        this.reactions = reactions;
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.staff = staff;
        this.clock = clock;
    }

    String of(Appreciation given, CurrentPerson me, Model model) {
        var details = given.details();
        var skill = details.skill();
        model.addAttribute("given", given);
        model.addAttribute(
                "value",
                details.value() == null
                        ? null
                        : values.findById(details.value()).orElse(null));
        model.addAttribute(
                "skill", skill == null ? null : vocabulary.names(List.of(skill)).get(skill));
        model.addAttribute("editable", given.canBeEditedBy(me, clock.instant()));
        // What is said inside is not for the contact of a client.
        var talk = me.client() ? List.<AppreciationComment>of() : comments.of(given.id());
        model.addAttribute("comments", talk);
        model.addAttribute("reactions", me.client() ? Map.of() : reactions.to(given.id()));
        model.addAttribute("mine", reactions.of(me, given.id()).orElse(null));
        model.addAttribute(
                "lowerable",
                Stream.of(Reach.TEAM, Reach.PERSON)
                        .filter(to -> given.canBeLoweredBy(me, to))
                        .toList());
        model.addAttribute("kinds", Reaction.values());
        if (!model.containsAttribute("comment")) model.addAttribute("comment", CommentForm.empty());
        var people = staff.cards(Stream.of(
                        Stream.of(given.author(), given.hiddenBy()),
                        given.receivers().stream(),
                        talk.stream().map(AppreciationComment::author))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(toSet()));
        model.addAttribute("people", people);
        model.addAttribute("receivers", byName(given, people));
        return "appreciation/show";
    }

    private static List<PersonCard> byName(Appreciation given, Map<?, PersonCard> people) {
        return given.receivers().stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .sorted(comparing(PersonCard::name))
                .toList();
    }

    /**
     * @param given null for new thanks
     * @param people who is named so far
     */
    String form(
            @Nullable Appreciation given,
            @Nullable AppreciationForm form,
            List<PersonCard> people,
            CurrentPerson me,
            Model model) {
        var chosen = form == null ? null : form.valueId();
        model.addAttribute("given", given);
        model.addAttribute("chosen", people);
        model.addAttribute("chosenValue", chosen);
        model.addAttribute("chosenReach", given != null ? given.reach() : form == null ? null : form.reach());
        model.addAttribute("reaches", FROM_MANY_TO_FEW);
        model.addAttribute("choices", given == null ? thankable.choices(me) : List.of());
        model.addAttribute(
                "values",
                Stream.concat(
                                values.offered().stream(),
                                chosen == null
                                        ? Stream.empty()
                                        : values.findById(chosen).filter(CompanyValue::isRetired).stream())
                        .toList());
        return "appreciation/form";
    }

    /** What the form says, or null when that is not yet what can be given. */
    @Nullable
    AppreciationDetails details(AppreciationForm form, BindingResult errors) {
        var named = skills.picked(form.skill(), "skill", errors);
        var skill = one(named, form.skill());
        if (form.valueId() != null && !values.existsById(form.valueId()))
            errors.rejectValue("value", "appreciation.form.unknownValue");
        form.check(errors, skill);
        return errors.hasErrors() || skills.isAdding() ? null : form.toDetails(skill);
    }

    /** Where there is no script, the one that was chosen before comes with the one that was typed over it. */
    private static @Nullable SkillId one(List<SkillAsked> named, @Nullable PickedSkills sent) {
        var before = sent == null
                ? List.<SkillId>of()
                : sent.lines().stream().map(PickedSkills.Line::skill).toList();
        return named.stream()
                .map(SkillAsked::skill)
                .min(comparing(before::contains))
                .orElse(null);
    }

    /** For two versions: what their values and skills are called. */
    Map<String, String> names(AppreciationForm mine, AppreciationForm theirs) {
        var names = new HashMap<>(skills.texts(Stream.of(mine.skill(), theirs.skill())));
        Stream.of(mine, theirs)
                .map(AppreciationForm::valueId)
                .filter(Objects::nonNull)
                .flatMap(id -> values.findById(id).stream())
                .forEach(value ->
                        names.put(value.id().toString(), value.details().name()));
        return names;
    }
}
