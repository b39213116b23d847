package app.trellis.openings;

/** Reads the number of a page from an address: from 1, whatever was typed. */
class PageNumber {

    /** Nobody reads so far; whoever wants to is asked to narrow the search. */
    static final int LAST = 400;

    private PageNumber() {}

    static int of(String text) {
        try {
            return Math.max(1, Math.min(Integer.parseInt(text.strip()), LAST));
        } catch (NumberFormatException typed) {
            return 1;
        }
    }
}
