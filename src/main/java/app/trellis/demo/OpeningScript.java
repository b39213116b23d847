package app.trellis.demo;

import app.trellis.openings.Audience;
import app.trellis.openings.EmploymentType;
import app.trellis.openings.Pay;
import app.trellis.openings.Workplace;
import app.trellis.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One opening; {@code openings/*.md}, each with its facts, the description and the requirements, parted by lines of
 * three hyphens.
 *
 * @param name the file's name without its ending, by which applications call the opening
 */
record OpeningScript(String name, Facts facts, String description, String requirements) {

    /**
     * @param asks skills with their levels, such as {@code SQL 2 nice}
     * @param job the title of its job profile, if it has one
     * @param closes the last day to apply, counted from today; negative in the past
     * @param published never for a draft
     * @param closed when it was closed by hand, if it was
     */
    record Facts(
            String reference,
            String title,
            String department,
            String location,
            Workplace workplace,
            EmploymentType type,
            int positions,
            @Nullable Pay pay,
            Audience audience,
            List<String> asks,
            @Nullable String job,
            String manager,
            Moment drafted,
            @Nullable Moment published,
            @Nullable Period closes,
            @Nullable Moment closed) {}

    /** All openings, in the order in which they were drafted. */
    static List<OpeningScript> readAll() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/openings/*.md");
            return Arrays.stream(files)
                    .map(OpeningScript::read)
                    .sorted(Comparator.comparing(
                            opening -> -opening.facts.drafted().daysAgo()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpeningScript read(Resource file) {
        try {
            var parts = file.getContentAsString(StandardCharsets.UTF_8).split("\n---\n");
            var facts = Script.read(new ByteArrayResource(parts[0].getBytes(StandardCharsets.UTF_8)), Facts.class);
            var name = String.valueOf(file.getFilename()).replace(".md", "");
            return new OpeningScript(name, facts, Text.prose(parts[1]), Text.prose(parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
