package app.trellis.home;

import static java.util.stream.Collectors.toSet;

import app.trellis.home.HomeLine.Part;
import app.trellis.people.CurrentPerson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    /** A page of news is read by nobody; all notices have a page, and so have openings and training. */
    private static final int NEWS = 7;

    /** A section with what it shows to the reader. */
    record Shown(String template, Object content) {}

    private final List<HomeSource> sources;
    private final HomeLines read;
    private final List<HomeSection> sections;

    HomeController(List<HomeSource> sources, HomeLines read, List<HomeSection> sections) {
        this.sources = sources;
        this.read = read;
        this.sections = sections;
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    String home(@Nullable CurrentPerson me, Model model) {
        if (me == null) {
            var lines = sources.stream()
                    .flatMap(source -> source.linesForVisitors().stream())
                    .toList();
            model.addAttribute("openings", part(Part.NEW, lines));
            return "home/welcome";
        }
        var lines = read.of(sources, me);
        model.addAttribute("firstName", me.name().strip().split("\\s+")[0]);
        model.addAttribute("first", part(Part.FIRST, lines));
        var waiting = part(Part.WAITING, lines);
        var hrefs = waiting.stream().map(HomeLine::href).collect(toSet());
        model.addAttribute("waiting", waiting);
        model.addAttribute("moreWaits", moreWaits(waiting));
        // What waits need not be told as news too.
        model.addAttribute(
                "news",
                part(Part.NEW, lines).stream()
                        .filter(line -> !hrefs.contains(line.href()))
                        .limit(NEWS)
                        .toList());
        model.addAttribute("lately", part(Part.LATELY, lines));
        model.addAttribute("sections", sections(me, false));
        model.addAttribute("last", sections(me, true));
        return "home/home";
    }

    @GetMapping("/waiting")
    String waiting(CurrentPerson me, Model model) {
        var waiting = part(Part.WAITING, read.waiting(sources, me));
        model.addAttribute("waiting", waiting);
        model.addAttribute("moreWaits", moreWaits(waiting));
        return "home/waiting";
    }

    /** Whether there is more of a kind that has no list of its own. */
    private static boolean moreWaits(List<HomeLine> waiting) {
        return waiting.stream()
                .anyMatch(line -> line.more() != null && line.more().href() == null);
    }

    private List<Shown> sections(CurrentPerson me, boolean last) {
        return sections.stream()
                .filter(section -> section.isLast() == last)
                .flatMap(section -> Stream.ofNullable(section.contentFor(me))
                        .map(content -> new Shown(section.template(), content)))
                .toList();
    }

    private static List<HomeLine> part(Part part, List<HomeLine> lines) {
        return lines.stream()
                .filter(line -> line.part() == part)
                .sorted(part.order)
                .toList();
    }
}
