package app.trellis.expertise;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What shows what somebody can do, of all features, for that person alone. */
@Component
class OwnEvidence {

    private static final int OFFERED = 10;

    private final List<Evidence.Source> sources;
    private final Vocabulary vocabulary;

    OwnEvidence(List<Evidence.Source> sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    /**
     * A skill that something shows, and the person may add by one click.
     *
     * @param held whether they have it already, less sure
     */
    record Offer(Evidence evidence, SkillName skill, int level, boolean held) {}

    /** The latest first. */
    List<Evidence> of(CurrentPerson me) {
        return sources.stream()
                .flatMap(source -> source.of(me.id()).stream())
                .sorted(Comparator.comparing(Evidence::on).reversed())
                .toList();
    }

    Optional<Evidence> of(CurrentPerson me, Evidence.Kind kind, UUID id) {
        return of(me).stream()
                .filter(one -> one.kind() == kind && one.id().equals(id))
                .findFirst();
    }

    /** What shows a skill that is not among these, or makes it surer. Each skill once, the latest first, so many at a time. */
    List<Offer> offers(CurrentPerson me, List<SkillRow> held) {
        var evidence = of(me);
        var names = vocabulary.names(evidence.stream()
                .flatMap(one -> one.shows().stream())
                .map(SkillAsked::skill)
                .distinct()
                .toList());
        return evidence.stream()
                .flatMap(one -> one.shows().stream()
                        .flatMap(shown -> Stream.ofNullable(names.get(shown.skill()))
                                .map(name -> new Offer(one, name, shown.level(), has(held, name)))))
                .filter(offer -> !offer.skill().retired() && held.stream().noneMatch(row -> row.isAsSureAs(offer)))
                .collect(toMap(offer -> offer.skill().id(), identity(), (latest, earlier) -> latest))
                .values()
                .stream()
                .sorted(Comparator.comparing((Offer offer) -> offer.evidence().on())
                        .reversed()
                        .thenComparing(offer -> offer.skill().label()))
                .limit(OFFERED)
                .toList();
    }

    private static boolean has(List<SkillRow> held, SkillName skill) {
        return held.stream().anyMatch(row -> row.skillId().equals(skill.id()));
    }
}
