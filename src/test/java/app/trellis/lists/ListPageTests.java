package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.PageRequest;

class ListPageTests {

    @ParameterizedTest
    @CsvSource({
        "0, 60, 0, 3",
        "2, 60, 2, 3",
        "3, 60, 2, 3",
        "7, 0, 0, 0",
        "1, 50, 1, 2",
        "39, 1000, 39, 40",
        "39, 10000, 39, 40",
        "40000, 10000, 39, 40"
    })
    void readerStaysWithinTheList(int asked, long rows, int shown, int pages) {
        var page = page(asked, rows);
        assertThat(page.getNumber()).isEqualTo(shown);
        assertThat(page).isEqualTo(page(shown, rows)).hasSize((int) Math.min(25, rows - 25L * shown));
        assertThat(page.getTotalPages()).isEqualTo(pages);
        assertThat(page.getTotalElements()).isEqualTo(rows);
    }

    @Test
    void thereIsNoNextAfterAThousandRows() {
        assertThat(page(38, 10_000).hasNext()).isTrue();
        assertThat(page(39, 10_000).hasNext()).isFalse();
    }

    /** Rows that are their own numbers. */
    private static ListPage<Long> page(int number, long rows) {
        return ListPage.of(
                PageRequest.of(number, 25),
                rows,
                shown -> LongStream.range(shown.getOffset(), Math.min(rows, shown.getOffset() + shown.getPageSize()))
                        .boxed()
                        .toList());
    }
}
