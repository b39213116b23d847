package app.trellis.notifications;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import app.trellis.forms.Done;
import app.trellis.forms.WallClock;
import app.trellis.mail.MailDelivery;
import app.trellis.notifications.Choices.Choice;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final List<MailSwitch> switches;
    private final MailDelivery delivery;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeSettingsController(
            Topics topics,
            Choices choices,
            List<MailSwitch> switches,
            MailDelivery delivery,
            ApplicationEventPublisher events,
            Clock clock) {
        this.topics = topics;
        this.choices = choices;
        this.switches = switches;
        this.delivery = delivery;
        this.events = events;
        this.clock = clock;
    }

    /** @param zone of the browser, for who has not said by whose clock they live */
    @GetMapping
    String page(@CookieValue(name = "zone", required = false) @Nullable String zone, CurrentPerson me, Model model) {
        var choice = choices.of(me.id());
        var readers = WallClock.in(zone).map(clock -> Hours.usual(clock.zone()));
        model.addAttribute("form", HoursForm.of(choice.ownHours() ? choice.hours() : readers.orElse(choice.hours())));
        return page(me, choice, on(me, new LinkedMultiValueMap<>()), model);
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
            return page(me, new Choice(topicsNow, before.hours(), before.ownHours()), on(me, sent), model);
        }
        choices.choose(me.id(), chosen);
        var on = on(me, sent);
        for (var one : mine(me)) one.set(me.id(), on.contains(one.name()));
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

    private List<MailSwitch> mine(CurrentPerson me) {
        return switches.stream().filter(one -> one.isFor(me)).toList();
    }

    /** Which switches are on, or will be; what was not sent stays as it is. */
    private Set<String> on(CurrentPerson me, MultiValueMap<String, String> sent) {
        return mine(me).stream()
                .filter(one -> switch (requireNonNullElse(sent.getFirst(one.name()), "")) {
                    case "ON" -> true;
                    case "OFF" -> false;
                    default -> one.on(me.id());
                })
                .map(MailSwitch::name)
                .collect(toSet());
    }

    /** Says that the own address exists, although the mail server once said otherwise. */
    @PostMapping("/delivery")
    String resume(CurrentPerson me, RedirectAttributes flash) {
        delivery.resume(me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "notifications.bounced.resumed", "/notifications/settings");
    }

    private String page(CurrentPerson me, Choice choice, Set<String> on, Model model) {
        model.addAttribute("switches", mine(me).stream().map(MailSwitch::name).toList());
        model.addAttribute("on", on);
        model.addAttribute("bounced", delivery.bouncedSince(me.id()).orElse(null));
        model.addAttribute("topics", topics.chosenBy(me));
        model.addAttribute("choice", choice);
        model.addAttribute("deliveries", Delivery.values());
        return "notifications/settings";
    }
}
