package app.trellis.audit;

import static java.util.Objects.requireNonNull;

import app.trellis.audit.AuditActivity.AuditCheckStarted;
import app.trellis.audit.AuditActivity.AuditExported;
import app.trellis.forms.Done;
import app.trellis.lists.CsvFile;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit trail, for administrators. */
@Controller
@RequestMapping("/audit")
@PreAuthorize("hasRole('ADMIN')")
class AuditController {

    private static final String CHECK = "now";

    private final AuditSearch search;
    private final AuditExport export;
    private final AuditCheck check;
    private final Sealing sealing;
    private final Scheduler scheduler;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditController(
            AuditSearch search,
            AuditExport export,
            AuditCheck check,
            Sealing sealing,
            Scheduler scheduler,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.search = search;
        this.export = export;
        this.check = check;
        this.sealing = sealing;
        this.scheduler = scheduler;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    String list(ListRequest asked, Model model) {
        var filter = AuditFilter.from(asked.query());
        model.addAttribute("list", search.find(filter, asked.page()));
        model.addAttribute("filter", filter);
        model.addAttribute("mostOfAFile", AuditExport.MOST);
        if (filter.kind() != null) asked.query().name(filter.kind(), name(filter.kind()));
        model.addAttribute("kinds", named(search.kinds()));
        model.addAttribute("seal", sealing.last().orElse(null));
        model.addAttribute("checked", check.last().orElse(null));
        model.addAttribute("checking", scheduler.getScheduledExecution(now()).isPresent());
        return asked.view("audit/list");
    }

    /** The kinds by what they are called, in that order. */
    private Map<String, String> named(List<String> kinds) {
        var named = new TreeMap<String, String>();
        kinds.forEach(kind -> named.put(name(kind), kind));
        return named;
    }

    private String name(String kind) {
        return requireNonNull(messages.getMessage("audit.kind." + kind, null, kind, LocaleContextHolder.getLocale()));
    }

    /** Written part by part, so that it may be long. */
    @GetMapping("/export")
    void export(ListRequest asked, CurrentPerson me, HttpServletResponse response) throws IOException {
        var filter = AuditFilter.from(asked.query());
        events.publishEvent(new AuditExported(me.id(), clock.instant()));
        try (var file = new CsvFile(response, "audit", LocalDate.now(clock))) {
            export.write(filter, file);
        }
    }

    /** Has all seals checked soon, by one of the copies of Trellis. Asking twice does it once. */
    @PostMapping("/check")
    @Transactional
    String check(CurrentPerson me, RedirectAttributes flash) {
        check.waitForOthersWhoAsk();
        if (scheduler.scheduleIfNotExists(now(), clock.instant())) {
            events.publishEvent(new AuditCheckStarted(me.id(), clock.instant()));
        }
        return Done.redirect(flash, "audit.check.started", "/audit");
    }

    private static TaskInstance<Void> now() {
        return AuditTasks.CHECK_NOW.instance(CHECK).build();
    }
}
