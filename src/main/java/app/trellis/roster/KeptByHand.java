package app.trellis.roster;

import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What HR keeps by hand, for a file to be compared with.
 *
 * @param done the fields that are as HR last wrote them, by the names that an import gives them
 * @param waiting the fields that are to change on a later day
 */
record KeptByHand(Map<PersonId, Set<String>> done, Map<PersonId, Set<String>> waiting) {

    boolean wrote(PersonId person, Collection<String> fields) {
        return done.getOrDefault(person, Set.of()).stream().anyMatch(fields::contains);
    }

    boolean plans(PersonId person, Collection<String> fields) {
        return waiting.getOrDefault(person, Set.of()).stream().anyMatch(fields::contains);
    }
}
