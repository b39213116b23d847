package app.trellis.clients;

/**
 * What a feature knows to be open between the two sides of an account: both talk about it when they meet next. A feature
 * implements it as a component of its own; all that is asked at once is one statement, each time, so that what is settled is
 * gone from the agenda by itself.
 */
public interface AgendaSource {

    /**
     * A SELECT with the parameters {@code account}, {@code now}, {@code today}, {@code zone}; {@code last}, the moment
     * since which both have not met; and {@code people}, a {@code uuid[]} of those who read it: who takes part, and the
     * account manager. It tells none of them what they must not know of themselves. Its rows are
     *
     * <ul>
     *   <li>{@code message}, the key of a text, and {@code arguments}, a {@code text[]} as
     *       {@link app.trellis.text.MessageArguments} keeps them;
     *   <li>{@code about}, the id of the record, by which a point that was talked about is known again;
     *   <li>{@code href}, where both sides can read it; null where there is no page for both;
     *   <li>{@code since}, the moment from which on it is open;
     *   <li>{@code weight}, 0 for what comes first: a widening gap of the pulse is 0, a low answer 1, a suggestion or a follow-up 2,
     *       an action that was not done 3, what is news only 5.
     * </ul>
     *
     * Only what both sides may read: never a private note, a name behind an anonymous answer, pay, goals or applications.
     */
    String sql();
}
