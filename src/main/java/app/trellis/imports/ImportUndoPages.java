package app.trellis.imports;

import app.trellis.forms.NotFound;
import java.security.Principal;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an import is undone, for {@link ImportPages}: what will happen, and then the same way as storing. */
@PreAuthorize("hasAnyRole(this.roles())")
public abstract class ImportUndoPages {

    final Importing importing;
    final ImportTarget target;
    private final String[] roles;

    ImportUndoPages(Importing importing, ImportTarget target, String... roles) {
        this.importing = importing;
        this.target = target;
        this.roles = roles;
    }

    /** Who may import; asked by the rule above. */
    public String[] roles() {
        return roles.clone();
    }

    @ModelAttribute
    public void kind(Model model) {
        model.addAttribute("kind", target.kind())
                .addAttribute("texts", target.texts())
                .addAttribute("path", "/" + target.kind() + "/import");
    }

    @GetMapping("/{id}/undo")
    public String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "deleted") String show,
            @RequestParam(defaultValue = "1") String page,
            Principal me,
            Model model) {
        var upload = find(id, me);
        if (!importing.isUndoable(upload)) return step(id, "");
        var plan = importing.undoPlan(target, upload);
        var items = switch (show) {
            case "restored" -> plan.restored();
            case "kept" -> plan.kept();
            default -> plan.deleted();
        };
        model.addAttribute("upload", upload)
                .addAttribute("plan", plan)
                .addAttribute("shown", show.matches("restored|kept") ? show : "deleted")
                .addAttribute("items", Preview.page(items, number(page, 1)));
        return "imports/undo";
    }

    @PostMapping("/{id}/undo")
    public String undo(@PathVariable UUID id, Principal me) {
        importing.undo(find(id, me).id());
        return step(id, "");
    }

    FileImport find(UUID id, Principal me) {
        return importing.find(target, id(me), id).orElseThrow(NotFound::new);
    }

    String step(UUID id, String step) {
        return "redirect:/" + target.kind() + "/import/" + id + step;
    }

    static int number(String sent, int otherwise) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : otherwise;
    }

    static UUID id(Principal me) {
        return UUID.fromString(me.getName());
    }
}
