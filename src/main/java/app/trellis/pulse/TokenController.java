package app.trellis.pulse;

import app.trellis.signin.AnswerLink;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the links in the mails of the pulse lead: contacts answer without an account, and read what came of it. The choice is
 * what answers; afterwards the same link shows it.
 */
@Controller
@Transactional
@RequestMapping("/pulse/{token}")
class TokenController {

    private final Requests requests;
    private final FollowingUp followingUp;

    TokenController(Requests requests, FollowingUp followingUp) {
        this.requests = requests;
        this.followingUp = followingUp;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(AnswerLink link, Model model) {
        model.addAttribute("token", link.token());
        var request = requests.find(link.about(), link.person());
        if (request.isEmpty()) return followUp(link, ReplyForm.EMPTY, model);
        model.addAttribute("form", AnswerForm.EMPTY);
        return page(request.get(), model);
    }

    @PostMapping(params = "!about")
    String answer(AnswerLink link, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors, Model model) {
        model.addAttribute("token", link.token());
        var request = requests.find(link.about(), link.person());
        if (request.isEmpty()) return followUp(link, ReplyForm.EMPTY, model);
        if (!request.get().isOpen()) return again(link);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(request.get(), model);
        requests.answer(request.get(), form.steps(), form.wordsOrEmpty());
        return again(link);
    }

    @PostMapping(params = "about")
    String reply(AnswerLink link, @Valid @ModelAttribute("form") ReplyForm form, BindingResult errors, Model model) {
        model.addAttribute("token", link.token());
        if (errors.hasErrors() || form.reply() == null) return followUp(link, form, model);
        followingUp.reply(link.person(), link.about(), form.reply());
        return again(link);
    }

    private String page(Request request, Model model) {
        model.addAttribute("request", request);
        return "pulse/link";
    }

    private String followUp(AnswerLink link, ReplyForm form, Model model) {
        var followUp = followingUp.toldTo(link.person(), link.about());
        model.addAttribute("form", form);
        model.addAttribute("followUp", followUp);
        model.addAttribute("awaitsReply", followingUp.awaitsReply(followUp));
        model.addAttribute("by", followingUp.tellerOf(followUp));
        return "pulse/heard";
    }

    private static String again(AnswerLink link) {
        return "redirect:/pulse/" + link.token();
    }
}
