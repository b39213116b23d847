package app.trellis.fit;

import app.trellis.home.HomeSection;
import app.trellis.people.CurrentPerson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What fits somebody best of all that they can take up, with the reason. Only they see it. */
@Component
@Transactional(readOnly = true)
class ForYou implements HomeSection {

    /** So many lines stand on the home page, and of one kind where others have something to say too. */
    private static final int ON_HOME = 7;

    private static final int OF_ONE_KIND = 3;
    private static final int ON_PAGE = 50;

    /**
     * What fits somebody.
     *
     * @param hidden what the person does not want to be shown
     * @param begun whether the person has said what they can do or where they want to go
     */
    record Page(List<Match> shown, List<Match> hidden, boolean begun) {

        /** What to say where nothing is shown. */
        public String nothing() {
            if (!hidden.isEmpty()) return "fit.forYou.allHidden";
            return begun ? "fit.forYou.nothingFits" : "fit.forYou.none";
        }
    }

    private final Matches matches;
    private final NotInterested notInterested;

    ForYou(Matches matches, NotInterested notInterested) {
        this.matches = matches;
        this.notInterested = notInterested;
    }

    @Override
    public String template() {
        return "fit/parts";
    }

    @Override
    public @Nullable Object contentFor(CurrentPerson me) {
        if (me.client()) return null;
        var page = page(me);
        return new Page(mixed(page.shown()), page.hidden(), page.begun());
    }

    /** All that is worth being shown. */
    Page page(CurrentPerson me) {
        var hidden = notInterested.of(me.id());
        var found = matches.found(me);
        var suggested = found.matches().stream().filter(Match::suggests).toList();
        return new Page(
                suggested.stream()
                        .filter(match -> !isHidden(hidden, match.opportunity()))
                        .limit(ON_PAGE)
                        .toList(),
                suggested.stream()
                        .filter(match -> isHidden(hidden, match.opportunity()))
                        .toList(),
                found.begun());
    }

    private static boolean isHidden(Map<OpportunityKind, Set<UUID>> hidden, Opportunity opportunity) {
        return hidden.getOrDefault(opportunity.kind(), Set.of()).contains(opportunity.id());
    }

    /** The best of each kind, and then whatever is best; in the order of how well they fit. */
    private static List<Match> mixed(List<Match> best) {
        var taken = new EnumMap<OpportunityKind, Integer>(OpportunityKind.class);
        var first = new ArrayList<Match>();
        var rest = new ArrayList<Match>();
        for (var match : best)
            (taken.merge(match.opportunity().kind(), 1, Integer::sum) <= OF_ONE_KIND ? first : rest).add(match);
        first.addAll(rest);
        return first.stream().limit(ON_HOME).sorted(Match.BEST_FIRST).toList();
    }
}
