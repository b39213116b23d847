package app.trellis.directory;

import app.trellis.lists.CsvFile;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Transactional
class DirectoryController {

    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectoryController(Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/people")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = directory.facets();
        var filter = DirectoryFilter.from(asked.query(), facets);
        model.addAttribute("list", directory.find(filter, facets, me, asked.page()));
        return asked.view("directory/list");
    }

    @GetMapping("/people/export")
    @PreAuthorize("hasAnyRole('HR', 'ADMIN')")
    void export(CurrentPerson me, ListRequest asked, HttpServletResponse response) throws IOException {
        var filter = DirectoryFilter.from(asked.query(), directory.facets());
        events.publishEvent(new PeopleExported(me.id(), clock.instant()));
        try (var file = new CsvFile(response, "people", LocalDate.now(clock))) {
            directory.write(filter, me, file);
        }
    }
}
