package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallGroupsTests {

    @Test
    void groupOfFewIsHiddenAndOneBesideIt() {
        assertThat(SmallGroups.hidden(5, List.of(12, 4, 0, 9, 5))).containsExactlyInAnyOrder(1, 4);
        assertThat(SmallGroups.hidden(5, List.of(12, 5, 0))).isEmpty();
        assertThat(SmallGroups.hidden(5, List.of(3, 2, 9))).containsExactlyInAnyOrder(0, 1);
    }

    /** What is hidden is told by the total, less what is shown: it is of nobody, or of enough. */
    @Property
    void nothingFollowsAboutFew(
            @ForAll @Size(max = 30) List<@IntRange(max = 14) Integer> sizes,
            @ForAll @IntRange(min = 2, max = 9) int least) {
        var hidden = SmallGroups.hidden(least, sizes);
        var sum = hidden.stream().mapToInt(sizes::get).sum();
        var all = sizes.stream().mapToInt(Integer::intValue).sum();
        assertThat(sum == 0 || sum >= least || sum == all).isTrue();
        for (var group = 0; group < sizes.size(); group++)
            if (!hidden.contains(group) && sizes.get(group) > 0)
                assertThat(sizes.get(group)).isGreaterThanOrEqualTo(least);
    }
}
