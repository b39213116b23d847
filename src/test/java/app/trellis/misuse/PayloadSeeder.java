package app.trellis.misuse;

import app.trellis.Visit;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportTarget;
import app.trellis.signin.FormFields;
import app.trellis.signin.PermissionRow;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who fills in every form and every file with {@link Payloads}, and sends it. */
class PayloadSeeder {

    /** Fields in which only a certain kind of text passes: {@code BadInputTests} tries to enter another. */
    private final Map<String, String> closed;

    /** Columns of files that are read as something else than text. */
    private static final Set<String> NO_TEXT = Set.of(
            "email",
            "manager",
            "hiredOn",
            "workplace",
            "employmentType",
            "positions",
            "payFrom",
            "payTo",
            "payPeriod",
            "payCurrency",
            "audience",
            "hiringManager",
            "postedOn",
            "closesOn",
            "kind",
            "hours");

    private static final Set<String> ONE_OF_A_KIND = Set.of("reference", "number");

    /** What has to be ticked, so that the form is taken. */
    private static final Set<String> TICKED = Set.of("entries", "sure", "people");

    /** What is asked once more before it is sent, and what is published after it is written. */
    private static final List<String> CONFIRMATIONS =
            List.of("main form[action$=/delivery]", "main form[action$=/publication]:not(:has([name=_method]))");

    private final List<PermissionRow> changes;
    private final Map<String, Integer> longest = new HashMap<>();
    private final Map<String, Integer> longestOfForm = new HashMap<>();
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> filled = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<String> sent = new TreeSet<>();
    private int number;

    /** Knows the texts of all forms but those that match. */
    PayloadSeeder(FormFields forms, String leftAlone, Map<String, String> closed) {
        this.closed = closed;
        changes = PermissionRow.all().stream().filter(PermissionRow::changes).toList();
        for (var row : changes) {
            forms.textsOf(row).forEach((name, size) -> {
                longest.merge(name, size, Math::min);
                var field = row.mapping() + " " + name;
                longestOfForm.merge(field, size, Math::min);
                if (!field.matches(leftAlone)) expected.add(field);
            });
        }
    }

    /** Sends each form of the page that takes text, if it was not sent before. Tells where each led. */
    List<String> onPage(Visit visit, String address) {
        var led = new ArrayList<String>();
        if (leftOut().isEmpty()) return led;
        for (var form : page(visit.page().request().get(address)).forms()) {
            var mapping = mapping(form);
            if (!mapping.isEmpty() && sent.add(mapping)) led.add(send(visit, form, mapping));
        }
        return led;
    }

    private String send(Visit visit, FormElement form, String mapping) {
        number++;
        var texts = new HashMap<>(closed);
        texts.put("email", "new.%d@brightwater.example".formatted(number));
        longest.forEach((name, anywhere) -> {
            var size = longestOfForm.getOrDefault(mapping + " " + name, anywhere);
            texts.putIfAbsent(
                    name, size >= 500 ? Payloads.text(number, size) : Payloads.line(number * 3 + texts.size(), size));
        });
        // What has to be called otherwise than all others.
        for (var name : List.of("label", "name"))
            texts.put(name, Payloads.line(number, longest.getOrDefault(name, 100) - 10) + " " + number);
        for (var field : form.elements()) {
            fill(form, field, texts);
            filled.add(mapping + " " + field.attr("name"));
        }
        var answer = send(visit, form);
        var page = page(answer);
        for (var confirmation : CONFIRMATIONS) {
            var asked = page.select(confirmation);
            if (asked.size() != 1) continue;
            answer = send(visit, (FormElement) asked.get(0));
            page = page(answer);
        }
        var problems = page.select(".invalid-feedback, .alert-danger").eachText();
        if (!problems.isEmpty()) refused.add(mapping + ": " + problems);
        return answer.url();
    }

    /** As somebody would who leaves what is entered already, but for texts. */
    private void fill(FormElement form, Element field, Map<String, String> texts) {
        var name = field.attr("name");
        if (name.isEmpty() || name.equals("deadline")) return;
        var day = closed.get(name.matches("(started|ended)On") ? "today" : "day");
        switch (kind(field)) {
            case "hidden", "button" -> {}
            case "checkbox" -> {
                if (TICKED.contains(name)) field.attr("checked", "");
            }
            case "radio" -> {
                var chosen = form.select("[name=%s][checked]".formatted(name));
                if (chosen.val().isEmpty() && !field.val().isEmpty()) {
                    chosen.removeAttr("checked");
                    field.attr("checked", "");
                }
            }
            case "select" -> {
                var options = field.select("option");
                var chosen = field.select("option[selected]");
                var value = (chosen.isEmpty() ? options : chosen).attr("value");
                if (name.equals("audience") || value.isEmpty() && !name.equals("next")) {
                    chosen.removeAttr("selected");
                    options.last().attr("selected", "");
                }
            }
            case "date" -> enter(field, day);
            case "time" -> enter(field, "10:00");
            case "datetime-local" -> enter(field, day + (name.equals("ends") ? "T11:00" : "T10:00"));
            case "decimal" -> enter(field, "3");
            default -> field.val(texts.getOrDefault(name, ""));
        }
    }

    private static String kind(Element field) {
        if (!field.normalName().equals("input")) return field.normalName();
        return field.attr("inputmode").equals("decimal") ? "decimal" : field.attr("type");
    }

    private static void enter(Element field, String value) {
        if (field.val().isEmpty()) field.val(value);
    }

    /** By its first button, as the key Enter does. */
    private static APIResponse send(Visit visit, FormElement form) {
        var fields = FormData.create();
        form.formData().forEach(field -> fields.append(field.key(), field.value()));
        var button = form.select("button").first();
        if (button != null && button.hasAttr("name")) fields.append(button.attr("name"), button.val());
        return visit.page()
                .request()
                .post(form.attr("action"), RequestOptions.create().setForm(fields));
    }

    /** As it is where there are scripts. */
    private static Document page(APIResponse answer) {
        var page = Jsoup.parse(answer.text(), answer.url());
        page.select("noscript").remove();
        return page;
    }

    /** Of a form that takes text, as its HTML says; empty for any other. */
    private String mapping(FormElement form) {
        if (form.select("textarea, input.form-control").isEmpty()) return "";
        var method = form.select("[name=_method][value=put]").isEmpty() ? "POST" : "PUT";
        return changes.stream()
                .filter(row -> row.method().equals(method))
                .filter(row -> Pattern.matches(row.pattern().replaceAll("\\{[^/]+}", "[^/]+"), form.attr("action")))
                .map(PermissionRow::mapping)
                .filter(mapping -> expected.stream().anyMatch(field -> field.startsWith(mapping + " ")))
                .findFirst()
                .orElse("");
    }

    /** Imports a file whose every text is one of the lines. Tells where the import shows how far it is. */
    String byFile(Visit visit, ImportTarget target) {
        var page = visit.open("/" + target.kind() + "/import");
        page.setInputFiles(
                "#file", new FilePayload("<img src=x onerror=hit()>.csv", "text/csv", file(target.fields())));
        for (var step : List.of("mapping", "preview", "")) {
            page.waitForNavigation(
                    () -> page.locator("main form .btn-primary").last().click());
            for (var choice : List.of("fallback.publication=PUBLISHED", "fallback.audience=EVERYONE")) {
                var select = page.locator("select[name='" + choice.split("=")[0] + "']");
                if (step.equals("mapping") && select.count() > 0) select.selectOption(choice.split("=")[1]);
            }
        }
        return page.url();
    }

    private static byte[] file(List<ImportField> fields) {
        var text = new StringBuilder();
        var columns = fields.stream()
                .filter(ImportField::isMapped)
                .map(ImportField::name)
                .filter(name -> !NO_TEXT.contains(name) || name.equals("email"))
                .toList();
        try (var csv = CSVFormat.RFC4180.print(text)) {
            csv.printRecord(columns);
            for (var i = 0; i < Payloads.LINES.size(); i++)
                csv.printRecord(cells(columns, i).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(List<String> columns, int row) {
        return columns.stream().map(name -> {
            if (name.equals("email")) return "p" + row + "@harborpoint.example";
            if (ONE_OF_A_KIND.contains(name)) return "javascript:hit(" + row + ")<img src=x onerror=hit()>";
            if (name.matches("description|requirements")) return Payloads.text(row, 5_000);
            return Payloads.line(row + columns.indexOf(name), 200);
        });
    }

    List<String> refused() {
        return refused;
    }

    /** The texts of forms that were not sent. */
    Set<String> leftOut() {
        return expected.stream()
                .filter(field -> !filled.contains(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
