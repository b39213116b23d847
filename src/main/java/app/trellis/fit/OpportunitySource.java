package app.trellis.fit;

import app.trellis.people.CurrentPerson;
import java.util.List;

/** What a feature has that people can take up. A feature implements it as a component of its own. */
public interface OpportunitySource {

    /** So many are compared with a person at most. */
    int MOST = 300;

    /**
     * What this person can take up today, of what has to do with these interests: at most {@value #MOST}, those that the
     * person has most for. One statement, by an index, of all there are.
     */
    List<Opportunity> openTo(CurrentPerson me, Interests interests);
}
