package app.trellis.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
public abstract class ImportPages extends ImportUndoPages {

    /** Pages for those who have one of the roles. */
    protected ImportPages(Importing importing, ImportTarget target, String... roles) {
        super(importing, target, roles);
    }

    @GetMapping
    public String choose(Principal me, Model model) {
        return choose(UUID.randomUUID(), me, model);
    }

    /** {@code form} tells one upload from another, and stays the same when the page comes back. */
    private String choose(UUID form, Principal me, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("lately", importing.lately(target, id(me)));
        return "imports/choose";
    }

    @PostMapping
    public String upload(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) @Nullable UUID form,
            Principal me,
            Model model)
            throws IOException {
        try {
            if (file == null) throw new UnreadableFile("empty");
            return step(importing.upload(target, id(me), form, FileName.of(file), file.getBytes()), "/mapping");
        } catch (UnreadableFile e) {
            model.addAttribute("unreadable", e);
            return choose(form == null ? UUID.randomUUID() : form, me, model);
        }
    }

    /** Where it stands: the step that comes next, or how far it is, or the result. */
    @GetMapping("/{id}")
    public String show(@PathVariable UUID id, Principal me, Model model) {
        var upload = find(id, me);
        if (!upload.isConfirmed() && upload.status() != ImportStatus.FAILED) return step(id, next(upload));
        model.addAttribute("upload", upload)
                .addAttribute("silent", importing.isSilent(upload))
                .addAttribute("undoable", importing.isUndoable(upload))
                .addAttribute("noted", importing.notes(upload));
        return "imports/show";
    }

    @GetMapping("/{id}/mapping")
    public String mapping(@PathVariable UUID id, Principal me, Model model) {
        var upload = find(id, me);
        return upload.isConfirmed() ? step(id, "") : mapping(upload, MappingForm.of(upload.mapping()), model);
    }

    @PostMapping("/{id}/reading")
    public String read(
            @PathVariable UUID id,
            @RequestParam Encoding encoding,
            @RequestParam Delimiter delimiter,
            @RequestParam(defaultValue = "false") boolean repaired,
            @RequestParam(defaultValue = "0") String beginsOn,
            @RequestParam(defaultValue = "false") boolean named,
            Principal me,
            Model model) {
        var upload = find(id, me);
        var before = upload.format();
        // What the rows are is another question once they are cut otherwise.
        var line = encoding == before.encoding() && delimiter == before.delimiter() ? number(beginsOn, 0) : 0;
        try {
            importing.read(target, id, encoding, delimiter, repaired, line == 0 ? null : new Beginning(line, named));
            return step(id, "/mapping");
        } catch (UnreadableFile e) {
            model.addAttribute("unreadable", e);
            return mapping(upload, MappingForm.of(upload.mapping()), model);
        }
    }

    @PostMapping("/{id}/mapping")
    public String map(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal me, Model model) {
        var upload = find(id, me);
        if (upload.isConfirmed()) return step(id, "");
        var form =
                MappingForm.sent(sent, target.fields(), importing.table(upload)).missing(target);
        if (!form.errors().isEmpty()) return mapping(upload, form, model);
        importing.map(id, form.mapping());
        return step(id, "/preview");
    }

    @GetMapping("/{id}/preview")
    public String preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page,
            Principal me,
            Model model) {
        var upload = find(id, me);
        if (upload.isConfirmed() || upload.status() == ImportStatus.UPLOADED) return step(id, next(upload));
        model.addAttribute("upload", upload)
                .addAttribute(
                        "preview",
                        Preview.of(
                                importing.check(target, upload), upload.format().beginning(), show, number(page, 1)));
        return "imports/preview";
    }

    @PostMapping("/{id}/confirmation")
    public String confirm(@PathVariable UUID id, Principal me) {
        importing.confirm(find(id, me).id());
        return step(id, "");
    }

    /** The refused rows, to correct and import again. */
    @GetMapping("/{id}/refused")
    public ResponseEntity<byte[]> refused(@PathVariable UUID id, Principal me) {
        var rows = importing.refused(target, find(id, me));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(target.kind() + "-refused.csv")
                                .build()
                                .toString())
                .body(rows);
    }

    private String mapping(FileImport upload, MappingForm form, Model model) {
        var table = importing.table(upload);
        model.addAttribute("upload", upload)
                .addAttribute("firstRows", importing.firstRows(upload))
                .addAttribute("encodings", Encoding.values())
                .addAttribute("delimiters", Delimiter.values())
                .addAttribute("format", upload.format())
                .addAttribute("example", importing.example(upload).orElse(null))
                .addAttribute("columns", SampledColumn.of(table))
                .addAttribute("strict", form.mapping().strict())
                .addAttribute("fields", MappingRow.of(target.fields(), form, table));
        return "imports/mapping";
    }

    private static String next(FileImport upload) {
        if (upload.isConfirmed()) return "";
        return upload.status() == ImportStatus.UPLOADED ? "/mapping" : "/preview";
    }
}
