package app.trellis.jobs;

import java.util.List;

/**
 * What a release of ESCO says of an occupation.
 *
 * @param code of the occupation, below that of its ISCO group; may be empty
 * @param synonyms its other names, each once
 * @param retired whether it is in use no more
 */
record OccupationDetails(String code, String label, List<String> synonyms, String description, boolean retired) {

    static final int LONGEST_LABEL = 300;
    static final int LONGEST_DESCRIPTION = 10_000;

    OccupationDetails {
        synonyms = List.copyOf(synonyms);
    }
}
