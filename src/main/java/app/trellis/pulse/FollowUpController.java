package app.trellis.pulse;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the account manager tells a contact what was heard and done, and the contact says whether it is better. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/pulse/follow-ups/{followUp}")
class FollowUpController {

    private final Seats seats;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Requests requests;
    private final PulseMails mails;
    private final Staff staff;
    private final Clock clock;

    FollowUpController(
            Seats seats,
            FollowUps followUps,
            FollowingUp followingUp,
            Requests requests,
            PulseMails mails,
            Staff staff,
            Clock clock) {
        this.seats = seats;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.requests = requests;
        this.mails = mails;
        this.staff = staff;
        this.clock = clock;
    }

    @ModelAttribute(name = "seat", binding = false)
    Seat seat(@PathVariable ClientAccountId id, CurrentPerson me) {
        return seats.of(me, id);
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@ModelAttribute("seat") Seat seat, @PathVariable UUID followUp, CurrentPerson me, Model model) {
        model.addAttribute("form", seat.manages() ? ToldForm.EMPTY : ReplyForm.EMPTY);
        return page(seat, followUp, me, model);
    }

    @PostMapping("/answer")
    String tell(
            @ModelAttribute("seat") Seat seat,
            @PathVariable UUID followUp,
            @Valid @ModelAttribute("form") ToldForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (!seat.manages()) throw new NotFound();
        var address = seat.address() + "/follow-ups/" + followUp;
        if (errors.hasErrors()) return page(seat, followUp, me, model);
        if (!followingUp.tell(
                seat.account(), followUp, requireNonNull(form.heard()), requireNonNull(form.done()), me.id()))
            throw new Refused(address, "pulse.told.already");
        return Done.redirect(flash, isMailed(managed(seat, followUp)) ? "pulse.told.sent" : "web.saved", address);
    }

    @PostMapping("/reply")
    String reply(
            @ModelAttribute("seat") Seat seat,
            @PathVariable UUID followUp,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(seat, followUp, me, model);
        var address = seat.address() + "/follow-ups/" + followUp;
        if (!followingUp.reply(me.id(), followUp, requireNonNull(form.reply())))
            throw new Refused(address, "pulse.nothingOpen");
        return Done.redirect(flash, "pulse.reply.sent", address);
    }

    private String page(Seat seat, UUID id, CurrentPerson me, Model model) {
        var followUp = seat.manages() ? managed(seat, id) : toldTo(seat, id, me);
        model.addAttribute("followUp", followUp);
        model.addAttribute("by", followingUp.tellerOf(followUp));
        model.addAttribute("awaitsReply", followingUp.awaitsReply(followUp));
        if (!seat.manages()) return "pulse/told";
        model.addAttribute("contact", staff.card(followUp.contactId()).orElseThrow());
        model.addAttribute("answered", requests.answered(followUp.requestId()));
        model.addAttribute("mailed", isMailed(followUp));
        model.addAttribute("silence", followingUp.silence(followUp).orElse(null));
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("overdue", followUp.isOpen() && followUp.dueAt().isBefore(clock.instant()));
        return "pulse/follow-up";
    }

    private boolean isMailed(FollowUp followUp) {
        return mails.reach(followUp.contactId())
                && followingUp.silence(followUp).isEmpty();
    }

    private FollowUp managed(Seat seat, UUID id) {
        return followUps
                .find(id, seat.account())
                .filter(followUp -> seat.manages())
                .orElseThrow(NotFound::new);
    }

    private FollowUp toldTo(Seat seat, UUID id, CurrentPerson me) {
        var followUp = followingUp.toldTo(me.id(), id);
        if (!followUp.accountId().equals(seat.account())) throw new NotFound();
        return followUp;
    }
}
