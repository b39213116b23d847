package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlphabeticalTests {

    /** As {@code WordSearchTests} has it of the database. */
    static final List<String> NAMES = List.of(
            "aaa",
            "Äaa",
            "Abb",
            "De Silva",
            "Desilva",
            "Emil",
            "emil b",
            "émile",
            "level 9",
            "Level 9",
            "Level 10",
            "Łódź",
            "Lz",
            "Östersund",
            "Oz",
            "Zebra",
            "Яков",
            "李");

    @Test
    void orderIsThatOfTheDatabase() {
        for (var seed = 0; seed < 20; seed++) {
            var names = new ArrayList<>(NAMES);
            Collections.shuffle(names, new Random(seed));
            names.sort(Alphabetical.ORDER);
            assertThat(names).isEqualTo(NAMES);
        }
    }
}
