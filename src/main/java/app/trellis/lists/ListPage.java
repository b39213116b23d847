package app.trellis.lists;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/**
 * A page of a list with a last page: a request beyond the end gets the last page. Paging ends after a hundred pages,
 * however long the list is; beyond them, the page suggests to narrow the search.
 */
public class ListPage<T> extends PageImpl<T> {

    private static final int MOST_PAGES = 100;

    private ListPage(List<T> rows, Pageable page, long total) {
        super(rows, page, total);
    }

    /**
     * The page asked for, or the last that there is.
     *
     * @param total how many rows the whole list has
     * @param read gives the rows of a page
     */
    public static <T> ListPage<T> of(Pageable asked, long total, Function<Pageable, List<T>> read) {
        var last = Math.max(0, pages(total, asked.getPageSize()) - 1);
        var shown = asked.getPageNumber() <= last ? asked : asked.withPage(last);
        return new ListPage<>(read.apply(shown), shown, total);
    }

    @Override
    public int getTotalPages() {
        return pages(getTotalElements(), getSize());
    }

    private static int pages(long rows, int size) {
        return (int) Math.min((rows + size - 1) / size, MOST_PAGES);
    }
}
