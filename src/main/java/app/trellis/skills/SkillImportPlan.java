package app.trellis.skills;

import app.trellis.imports.Changes;
import app.trellis.imports.ChunkedPlan;
import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportRow;
import app.trellis.lists.Alphabetical;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which skills an import creates, changes and retires. Nothing is deleted. */
class SkillImportPlan extends ChunkedPlan<SkillImportPlan.Step> {

    record Step(
            @Nullable String uri,
            SkillState after,
            @Nullable Skill there) {}

    /** Of what no line of the file speaks. */
    private static final int HEADER = 1;

    private final Skills skills;
    private final PersonId by;
    private final Instant at;
    private final List<String> twins = new ArrayList<>();

    SkillImportPlan(Skills skills, PersonId by, Instant at) {
        this.skills = skills;
        this.by = by;
        this.at = at;
    }

    /** What ESCO says of a concept; the names that people know it by stay. */
    void concept(ImportRow row, String uri, SkillDetails said, boolean retired, @Nullable Skill there) {
        var after = there == null ? new SkillState(said, retired) : there.afterRelease(said, retired);
        add(row.line(), uri, after, there);
    }

    /** What the firm's list says of a skill, whose name is as it was. */
    void own(ImportRow row, SkillDetails said, @Nullable Skill there) {
        if (there == null) add(row.line(), null, new SkillState(said, false), null);
        else add(row.line(), there.uri(), there.afterList(said), there);
    }

    /** A new concept has the name of this skill of the firm. */
    void twin(Skill own) {
        twins.add(own.details().label());
    }

    /** A release holds all concepts; those of earlier ones that it lacks are no longer used. */
    void retireAllBut(Set<String> uris) {
        for (var skill : skills.conceptsInUse())
            if (!uris.contains(skill.uri())) add(HEADER, skill.uri(), new SkillState(skill.details(), true), skill);
    }

    private void add(int line, @Nullable String uri, SkillState after, @Nullable Skill there) {
        var before = there == null ? null : there.state();
        var known = before == null ? null : before.details();
        var said = after.details();
        var changes = new Changes()
                .field("uri", before == null ? null : uri, uri)
                .field("label", known == null ? null : known.label(), said.label())
                .field("synonyms", known == null ? null : known.synonyms(), said.synonyms())
                .field("description", known == null ? null : known.description(), said.description())
                .field("status", before == null ? null : before.status(), after.status());
        add(ImportItem.of(line, there == null, said.label(), "", changes), new Step(uri, after, there));
    }

    @Override
    public List<ImportNote> notes() {
        return twins.isEmpty()
                ? List.of()
                : List.of(new ImportNote(
                        "skills.import.twins",
                        twins.stream().sorted(Alphabetical.ORDER).toList()));
    }

    @Override
    protected void store(Step step, ImportJournal journal) {
        var label = step.after().details().label();
        if (step.there() != null) {
            journal.changed(
                    SkillUndo.TABLE,
                    step.there().id().value(),
                    label,
                    step.there().state());
            step.there().become(step.after(), at);
            return;
        }
        var skill = new Skill(SkillId.random(), step.uri(), step.after().details(), by, at);
        skill.become(step.after(), at);
        skills.save(skill);
        journal.created(SkillUndo.TABLE, skill.id().value(), label);
    }

    @Override
    protected void flush() {
        skills.flush();
    }
}
