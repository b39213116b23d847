package app.trellis.journey;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a link to parts of a journey leads. */
@Controller
class SharedController {

    private final JourneyShares shares;
    private final SharedPage page;

    SharedController(JourneyShares shares, SharedPage page) {
        this.shares = shares;
        this.page = page;
    }

    @GetMapping("/shared/{token}")
    @Transactional
    String show(
            @PathVariable String token,
            @Nullable CurrentPerson me,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var share = shares.opening(new SecretToken(token)).orElseThrow(NotFound::new);
        if (isReader(request) && (me == null || !me.is(share.owner()))) shares.count(share.id());
        return page.of(share.owner(), share.entries(), share.untilOn(), model, response);
    }

    /** And no program that only asks whether the page is there, or fetches it in case somebody wants it. */
    private static boolean isReader(HttpServletRequest request) {
        var purpose = request.getHeader("Sec-Purpose");
        return !HttpMethod.HEAD.matches(request.getMethod()) && (purpose == null || !purpose.contains("prefetch"));
    }
}
