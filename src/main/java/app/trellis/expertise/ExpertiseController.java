package app.trellis.expertise;

import static java.util.stream.Collectors.toMap;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a person can do, as far as the reader may see it. */
@Controller
@Transactional(readOnly = true)
class ExpertiseController {

    private final Owners owners;
    private final PersonSkills skills;
    private final SkillLists lists;
    private final OwnEvidence evidence;
    private final Levels levels;
    private final Vocabulary vocabulary;

    ExpertiseController(
            Owners owners,
            PersonSkills skills,
            SkillLists lists,
            OwnEvidence evidence,
            Levels levels,
            Vocabulary vocabulary) {
        this.owners = owners;
        this.skills = skills;
        this.lists = lists;
        this.evidence = evidence;
        this.levels = levels;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/people/{id}/skills")
    String list(@PathVariable PersonId id, CurrentPerson me, Model model) {
        var rows = lists.of(id, me);
        model.addAttribute("owner", owners.of(id));
        model.addAttribute("mine", me.is(id));
        model.addAttribute("rows", rows);
        model.addAttribute("levels", levels.all());
        model.addAttribute("offers", me.is(id) ? evidence.offers(me, rows) : List.of());
        return "expertise/list";
    }

    @GetMapping("/people/{id}/skills/{skill}")
    String show(@PathVariable PersonId id, @PathVariable SkillId skill, CurrentPerson me, Model model) {
        var visible = skills.visibleTo(me, id, skill);
        if (visible.isEmpty()) return "redirect:" + merged(id, skill);
        var held = visible.get();
        var mine = me.is(id);
        var own = mine ? evidence.of(me) : List.<Evidence>of();
        model.addAttribute("owner", owners.of(id));
        model.addAttribute("mine", mine);
        model.addAttribute("asked", held.isAskedOf(me.id()));
        model.addAttribute("row", lists.one(id, skill, me).orElseThrow(NotFound::new));
        model.addAttribute("levels", levels.all());
        model.addAttribute("requests", mine ? lists.requests(held.id()) : List.of());
        model.addAttribute(
                "evidence", own.stream().collect(toMap(Evidence::id, Function.identity(), (one, same) -> one)));
        model.addAttribute(
                "choices",
                own.stream()
                        .filter(one -> one.canShow(skill) && !held.isShownBy(one))
                        .toList());
        return "expertise/show";
    }

    /** Where a link leads that is older than the merge of its skill; who may see what is there is decided there. */
    private String merged(PersonId id, SkillId skill) {
        return PersonSkillController.address(id, vocabulary.successor(skill).orElseThrow(NotFound::new));
    }
}
