package app.trellis.clients;

/**
 * What of a feature closes as the work for a client ends: counted for whoever is about to end it. A feature implements it as
 * a component of its own, and closes it by asking {@link ClientAccountCard#hasEnded} or by {@code client_account.ended_on},
 * so that it opens again where the end is taken back.
 */
public interface ClosesWithAccount {

    /** The key of a text that takes the number, such as "3 open feedback requests". */
    String message();

    long count(ClientAccountId account);
}
