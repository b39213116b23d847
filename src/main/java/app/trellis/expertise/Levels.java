package app.trellis.expertise;

import static java.util.stream.Collectors.toMap;

import app.trellis.skills.SkillAsked;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The five levels of every skill: in the firm's own words where HR has chosen them, else in those of Trellis. */
@Component("levels")
@Transactional(readOnly = true)
public class Levels {

    private final SkillLevels words;
    private final MessageSource messages;

    Levels(SkillLevels words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** From the lowest to the highest, in one statement. */
    public List<Level> all() {
        var own = words.findAll().stream().map(LevelWords::words).collect(toMap(Level::level, level -> level));
        return IntStream.rangeClosed(1, SkillAsked.HIGHEST)
                .mapToObj(level -> own.getOrDefault(level, usual(level)))
                .toList();
    }

    Level usual(int level) {
        return new Level(level, text("expertise.level.name." + level), text("expertise.level.meaning." + level));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
