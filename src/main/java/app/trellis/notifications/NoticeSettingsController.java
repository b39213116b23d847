package app.trellis.notifications;

import app.trellis.forms.Done;
import app.trellis.forms.WallClock;
import app.trellis.notifications.Choices.Choice;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How I want to learn of what concerns me. */
@Controller
@RequestMapping("/notifications/settings")
@Transactional
class NoticeSettingsController {

    private final Topics topics;
    private final Choices choices;

    NoticeSettingsController(Topics topics, Choices choices) {
        this.topics = topics;
        this.choices = choices;
    }

    /** @param zone of the browser, for who has not said by whose clock they live */
    @GetMapping
    String page(@CookieValue(name = "zone", required = false) @Nullable String zone, CurrentPerson me, Model model) {
        var choice = choices.of(me.id());
        var readers = WallClock.in(zone).map(clock -> Hours.usual(clock.zone()));
        model.addAttribute("form", HoursForm.of(choice.ownHours() ? choice.hours() : readers.orElse(choice.hours())));
        return page(me, choice, model);
    }

    /** @param sent a {@link Delivery} for the name of each topic; what is none of mine, or says nothing, changes nothing */
    @PutMapping
    String change(
            @Valid @ModelAttribute("form") HoursForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var chosen = chosen(me, sent);
        // Where a field could not even be read, there is no form.
        var hours = errors.hasErrors() ? null : form.hours(errors);
        if (hours == null) {
            var before = choices.of(me.id());
            var topicsNow = new HashMap<>(before.topics());
            topicsNow.putAll(chosen);
            return page(me, new Choice(topicsNow, before.hours(), before.ownHours()), model);
        }
        choices.choose(me.id(), chosen);
        choices.choose(me.id(), hours);
        return Done.redirect(flash, "web.saved", "/notifications/settings");
    }

    private Map<String, Delivery> chosen(CurrentPerson me, MultiValueMap<String, String> sent) {
        var chosen = new HashMap<String, Delivery>();
        for (var topic : topics.chosenBy(me))
            Stream.of(Delivery.values())
                    .filter(delivery -> delivery.name().equals(sent.getFirst(topic.name())))
                    .findFirst()
                    .ifPresent(delivery -> chosen.put(topic.name(), delivery));
        return chosen;
    }

    private String page(CurrentPerson me, Choice choice, Model model) {
        model.addAttribute("topics", topics.chosenBy(me));
        model.addAttribute("choice", choice);
        model.addAttribute("deliveries", Delivery.values());
        return "notifications/settings";
    }
}
