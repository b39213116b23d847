package app.trellis.fit;

import static java.util.stream.Collectors.toSet;

import app.trellis.activity.Activity;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Everything that somebody can take up and that has to do with what they can do and want, the best fit first. It is kept
 * for a minute, so that the home page does not compare hundreds of things each time; what the person does oneself shows
 * at once.
 */
@Component
public class Matches {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int PEOPLE = 1_000;

    /** @param begun whether the person has said anything to find by */
    record Found(List<Match> matches, boolean begun) {}

    private final Cache<PersonId, Found> known;
    private final Fits fits;
    private final Vocabulary vocabulary;
    private final List<OpportunitySource> sources;

    Matches(Fits fits, Vocabulary vocabulary, List<OpportunitySource> sources, Clock clock) {
        this.fits = fits;
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.known = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(KEPT)
                .maximumSize(PEOPLE)
                .build();
    }

    /**
     * What of one kind has to do with this person.
     *
     * @param bands how well it is to fit; empty for any
     */
    public Fitting fitting(CurrentPerson me, OpportunityKind kind, Collection<Band> bands) {
        return new Fitting(of(me).stream()
                .filter(match -> match.opportunity().kind() == kind)
                .filter(match -> bands.isEmpty() || bands.contains(match.fit().band()))
                .toList());
    }

    private List<Match> of(CurrentPerson me) {
        return found(me).matches();
    }

    Found found(CurrentPerson me) {
        // A transaction that writes sees its own changes, which are nobody else's yet.
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return find(me);
        var found = known.getIfPresent(me.id());
        if (found == null) known.put(me.id(), found = find(me));
        return found;
    }

    /** After the commit, but by no transactional listener: that one would be written down, by a second connection. */
    @EventListener
    void forget(Activity activity) {
        var person = activity.by();
        if (person == null || !TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(person);
            }
        });
    }

    private Found find(CurrentPerson me) {
        var profile = fits.profile(me);
        return new Found(
                matches(me, profile),
                !profile.skills().isEmpty() || !profile.targets().isEmpty());
    }

    private List<Match> matches(CurrentPerson me, GrowthProfile profile) {
        var interests = profile.interests();
        if (interests.isEmpty()) return List.of();
        var found = new LinkedHashMap<Opportunity, Fit>();
        for (var source : sources)
            for (var opportunity : source.openTo(me, interests))
                FitRule.fit(opportunity.ask(), profile).ifPresent(fit -> found.put(opportunity, fit));
        var names = vocabulary.names(found.values().stream()
                .flatMap(fit -> Stream.ofNullable(fit.nextGap()))
                .map(gap -> gap.asked().skill())
                .collect(toSet()));
        return found.entrySet().stream()
                .map(each -> new Match(
                        each.getKey(), each.getValue(), next(each.getValue().nextGap(), names)))
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    private static @Nullable String next(@Nullable SkillGap gap, Map<SkillId, SkillName> names) {
        var name = gap == null ? null : names.get(gap.asked().skill());
        return name == null ? null : name.label();
    }
}
