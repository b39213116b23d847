package app.trellis.home;

import static java.util.stream.Collectors.toSet;

import app.trellis.home.HomeLine.Part;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final List<HomeSource> sources;

    HomeController(List<HomeSource> sources) {
        this.sources = sources;
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
        var lines =
                sources.stream().flatMap(source -> source.linesFor(me).stream()).toList();
        model.addAttribute("firstName", me.name().strip().split("\\s+")[0]);
        var waiting = part(Part.WAITING, lines);
        var hrefs = waiting.stream().map(HomeLine::href).collect(toSet());
        model.addAttribute("waiting", waiting);
        // What waits need not be told as news too.
        model.addAttribute(
                "news",
                part(Part.NEW, lines).stream()
                        .filter(line -> !hrefs.contains(line.href()))
                        .toList());
        model.addAttribute("lately", part(Part.LATELY, lines));
        return "home/home";
    }

    private static List<HomeLine> part(Part part, List<HomeLine> lines) {
        return lines.stream()
                .filter(line -> line.part() == part)
                .sorted(part.order)
                .toList();
    }
}
