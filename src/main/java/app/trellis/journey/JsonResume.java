package app.trellis.journey;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A journey as <a href="https://jsonresume.org/schema">JSON Resume</a> 1.0, which many sites for careers read. */
final class JsonResume {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    private JsonResume() {}

    /** @param company where the person works now */
    static Map<String, Object> of(
            String name, String jobTitle, String company, List<JourneyEntry> entries, LocalDate on) {
        return parts(
                entry("$schema", SCHEMA),
                entry("basics", Map.of("name", name, "label", jobTitle)),
                entry("work", each(entries, one -> work(one, company), JourneyKind.ROLE, JourneyKind.EARLIER)),
                entry("projects", each(entries, JsonResume::project, JourneyKind.RESPONSIBILITY)),
                entry("certificates", each(entries, JsonResume::certificate, JourneyKind.TRAINING)),
                entry(
                        "awards",
                        each(entries, JsonResume::award, JourneyKind.GOAL, JourneyKind.APPRECIATION, JourneyKind.NOTE)),
                entry("skills", each(entries, JsonResume::skill, JourneyKind.SKILL)),
                entry("references", each(entries, JsonResume::reference, JourneyKind.FEEDBACK)),
                entry("meta", Map.of("version", "v1.0.0", "lastModified", on + "T00:00:00")));
    }

    private static List<Map<String, Object>> each(
            List<JourneyEntry> entries, Function<JourneyEntry, Map<String, Object>> part, JourneyKind... kinds) {
        return entries.stream()
                .filter(one -> List.of(kinds).contains(one.kind()))
                .map(part)
                .toList();
    }

    private static Map<String, Object> work(JourneyEntry one, String company) {
        var where = one.kind() == JourneyKind.EARLIER ? one.place() : company;
        return parts(
                entry("name", where),
                entry("position", one.title()),
                entry("startDate", one.day().toString()),
                entry("endDate", day(one.until())),
                entry("summary", one.words()));
    }

    private static Map<String, Object> project(JourneyEntry one) {
        return parts(
                entry("name", one.title()),
                entry("description", one.words()),
                entry("startDate", one.day().toString()),
                entry("endDate", day(one.until())));
    }

    private static Map<String, Object> certificate(JourneyEntry one) {
        return parts(entry("name", one.title()), entry("date", one.day().toString()));
    }

    private static Map<String, Object> award(JourneyEntry one) {
        return parts(entry("title", one.title()), entry("date", one.day().toString()), entry("summary", one.words()));
    }

    private static Map<String, Object> skill(JourneyEntry one) {
        return parts(entry("name", one.title()), entry("level", Objects.toString(one.level(), "")));
    }

    private static Map<String, Object> reference(JourneyEntry one) {
        return parts(entry("name", one.title()), entry("reference", one.words()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** In this order, without what is empty. */
    @SafeVarargs
    private static Map<String, Object> parts(Map.Entry<String, ?>... parts) {
        return List.of(parts).stream()
                .filter(part -> !part.getValue().equals("") && !part.getValue().equals(List.of()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
