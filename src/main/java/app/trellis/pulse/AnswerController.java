package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
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

/** Where both sides answer when they are signed in: a contact by name, who works for the client without. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/pulse/answer")
class AnswerController {

    private final Seats seats;
    private final Rounds rounds;
    private final Requests requests;
    private final BallotBox box;

    AnswerController(Seats seats, Rounds rounds, Requests requests, BallotBox box) {
        this.seats = seats;
        this.rounds = rounds;
        this.requests = requests;
        this.box = box;
    }

    @ModelAttribute(name = "seat", binding = false)
    Seat seat(@PathVariable ClientAccountId id, CurrentPerson me) {
        return seats.of(me, id);
    }

    @GetMapping
    @Transactional(readOnly = true)
    String ask(@ModelAttribute("seat") Seat seat, CurrentPerson me, Model model) {
        model.addAttribute("form", AnswerForm.EMPTY);
        return seat.contact() ? page(request(seat, me), model) : page(round(seat, me), model);
    }

    @PostMapping
    String answer(
            @ModelAttribute("seat") Seat seat,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() != null) form.check(errors); // else a field could not even be read
        if (seat.contact()) {
            var request = request(seat, me);
            if (errors.hasErrors()) return page(request, model);
            requests.answer(request, form.steps(), form.wordsOrEmpty());
            return Done.redirect(flash, "pulse.answered", seat.address());
        }
        var round = round(seat, me);
        if (errors.hasErrors()) return page(round, model);
        if (!box.put(round.id(), me.id().value(), form.steps(), form.wordsOrEmpty())) throw over(seat);
        return Done.redirect(flash, "pulse.answered.staff", seat.address());
    }

    /** Their open one. */
    private Request request(Seat seat, CurrentPerson me) {
        var request = requests.ofContact(seat.account(), me.id()).orElseThrow(NotFound::new);
        if (!request.isOpen()) throw over(seat);
        return request;
    }

    /** The open one of somebody who was asked, works for the client still and has not answered. */
    private OpenRound round(Seat seat, CurrentPerson me) {
        if (!seat.assigned()) throw new NotFound();
        var round = rounds.open(seat.account());
        if (round.isEmpty() || !box.waitsFor(round.get().id(), me.id().value())) throw over(seat);
        return round.get();
    }

    private static Refused over(Seat seat) {
        return new Refused(seat.address(), "pulse.nothingOpen");
    }

    private static String page(Request request, Model model) {
        model.addAttribute("request", request);
        return "pulse/answer";
    }

    private static String page(OpenRound round, Model model) {
        model.addAttribute("round", round);
        return "pulse/staff";
    }
}
