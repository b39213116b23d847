package app.trellis.lists;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/**
 * A page of a list with a last page: a request beyond the end gets the last page. Nobody counts or pages further than a
 * thousand rows, however long the list is: the page says "1,000+", and suggests to narrow the search.
 */
public class ListPage<T> extends PageImpl<T> {

    /** Up to here rows are counted and shown. A total above says only that there are more. */
    static final int MOST = 1_000;

    private ListPage(List<T> rows, Pageable page, long total) {
        super(rows, page, total);
    }

    /**
     * The page asked for, or the last that there is.
     *
     * @param total how many rows the whole list has; above a thousand, any number that says so
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
        return (int) (Math.min(rows, MOST) + size - 1) / size;
    }
}
