package app.trellis.lists;

import org.springframework.data.domain.Pageable;

/** Keeps a reader within a list. */
public class LastPage {

    /** Nobody reads so far; whoever wants to is asked to narrow the search. Counted from 0. */
    private static final int DEEPEST = 100;

    private LastPage() {}

    /** The page asked for, or the last one when there are not so many. */
    public static Pageable atMost(Pageable page, long rows) {
        var last = (int) Math.max(0, Math.min((rows - 1) / page.getPageSize(), DEEPEST));
        return page.getPageNumber() <= last ? page : page.withPage(last);
    }
}
