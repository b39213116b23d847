package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class FeedbackListController {

    private static final Set<String> KEPT =
            Set.of("box", "account", "q", "person", "from", "about", "by", "kind", "within", "sort", "page");

    private final FeedbackLists lists;

    FeedbackListController(FeedbackLists lists) {
        this.lists = lists;
    }

    @GetMapping("/feedback")
    String list(
            CurrentPerson me,
            @RequestParam MultiValueMap<String, String> parameters,
            Pageable page,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        var filter = FeedbackFilter.from(parameters, me);
        model.addAttribute("filter", filter);
        model.addAttribute("boxes", FeedbackFolder.of(me));
        model.addAttribute(
                "chips",
                filter.query().chips("/feedback").stream()
                        .map(chip -> chip.withHref(UriComponentsBuilder.fromUriString(chip.href())
                                .queryParam("box", filter.box())
                                .build()
                                .toUriString()))
                        .toList());
        var found = lists.page(filter, me, page);
        model.addAttribute("found", found);
        model.addAttribute("print", printed(parameters));
        model.addAttribute("names", lists.names(filter.people(), me));
        model.addAttribute("sorts", FeedbackSort.values());
        model.addAttribute("kinds", FeedbackKind.values());
        model.addAttribute("periods", Period.values());
        if (parameters.containsKey("print")) return "feedback/print-list";
        return target.equals("results") ? "feedback/list :: results" : "feedback/list";
    }

    /** The address of the same list, made for printing. */
    private static String printed(MultiValueMap<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath("/feedback");
        var values = new ArrayList<String>();
        parameters.forEach((name, texts) -> {
            if (KEPT.contains(name))
                texts.forEach(text -> {
                    address.queryParam(name, "{value}");
                    values.add(text);
                });
        });
        return address.queryParam("print", "yes")
                .encode()
                .buildAndExpand(values.toArray())
                .toUriString();
    }
}
