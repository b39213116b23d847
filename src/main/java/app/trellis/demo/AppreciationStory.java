package app.trellis.demo;

import app.trellis.appreciation.AppreciationBackfill;
import app.trellis.appreciation.AppreciationDetails;
import app.trellis.appreciation.AppreciationId;
import app.trellis.appreciation.ValueDetails;
import app.trellis.appreciation.ValueId;
import app.trellis.demo.AppreciationScript.Thanked;
import app.trellis.skills.SkillBackfill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the values down, and lets people thank each other. */
class AppreciationStory {

    private static final String KEEPER = "Hana Kimura";
    private static final Moment WRITTEN = Moment.valueOf("200d 10:00");

    private final AppreciationBackfill appreciation;
    private final SkillBackfill skills;

    AppreciationStory(AppreciationBackfill appreciation, SkillBackfill skills) {
        this.appreciation = appreciation;
        this.skills = skills;
    }

    void tell(Cast cast, Today today) {
        var script = AppreciationScript.read();
        var values = new HashMap<String, ValueId>();
        for (var one : script.values())
            values.put(
                    one.name(),
                    appreciation.value(
                            new ValueDetails(one.name(), one.work()), cast.named(KEEPER), today.at(WRITTEN)));
        var given = new ArrayList<AppreciationId>();
        for (var one : script.thanks()) given.add(thank(one, values, cast, today));
        for (var one : script.reactions())
            for (var who : one.who()) appreciation.react(given.get(one.to() - 1), cast.named(who), one.kind());
        for (var one : script.comments())
            appreciation.comment(given.get(one.to() - 1), cast.named(one.who()), one.text(), today.at(one.at()));
    }

    private AppreciationId thank(Thanked script, Map<String, ValueId> values, Cast cast, Today today) {
        var skill = script.skill() == null
                ? null
                : skills.asked(List.of(script.skill() + " 1")).get(0).skill();
        var details = new AppreciationDetails(script.text(), values.get(script.value()), skill);
        var id = appreciation.thank(
                cast.named(script.from()),
                script.to().stream().map(cast::named).toList(),
                details,
                script.reach(),
                today.at(script.at()));
        if (script.agreed() != null) appreciation.agree(id, today.at(script.agreed()));
        return id;
    }
}
