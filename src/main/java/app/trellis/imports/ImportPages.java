package app.trellis.imports;

import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The pages of an import: choose, map, preview, confirm, result. A feature has a controller that extends this one:
 *
 * {@snippet :
 * @Controller
 * @RequestMapping("/openings/import")
 * class OpeningImportController extends ImportPages {
 *     OpeningImportController(Importing importing, OpeningImport target) {
 *         super(importing, target, "HR");
 *     }
 * }
 * }
 *
 * <p>An import belongs to the person who uploaded it, who is known by the name of the principal, a UUID; for anybody else
 * it does not exist.
 */
@PreAuthorize("hasAnyRole(this.roles())")
public abstract class ImportPages {

    private final Importing importing;
    private final ImportTarget target;
    private final String[] roles;

    /** Pages for those who have one of the roles. */
    protected ImportPages(Importing importing, ImportTarget target, String... roles) {
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
        model.addAttribute("kind", target.kind()).addAttribute("path", "/" + target.kind() + "/import");
    }

    @GetMapping
    public String choose(Principal me, Model model) {
        model.addAttribute("lately", importing.lately(target, id(me)));
        return "imports/choose";
    }

    @PostMapping
    public String upload(@RequestParam(required = false) MultipartFile file, Principal me, Model model)
            throws IOException {
        try {
            if (file == null) throw new UnreadableFile("empty");
            return step(importing.upload(target, id(me), FileName.of(file), file.getBytes()), "/mapping");
        } catch (UnreadableFile e) {
            model.addAttribute("unreadable", e);
            return choose(me, model);
        }
    }

    private String step(UUID id, String step) {
        return "redirect:/" + target.kind() + "/import/" + id + step;
    }

    private static UUID id(Principal me) {
        return UUID.fromString(me.getName());
    }
}
