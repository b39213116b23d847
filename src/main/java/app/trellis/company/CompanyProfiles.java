package app.trellis.company;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every page shows the company, and none waits for the database to learn its name: it is kept in memory, and read again
 * after a change, or behind the back of a page that shows it five seconds later, since another copy may have changed it.
 */
@Component
public class CompanyProfiles {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LoadingCache<Integer, CompanyProfile> known;

    CompanyProfiles(Companies companies) {
        this.known = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .build(id -> companies.findById(id).orElseThrow().profile());
    }

    /** The last that is known; without a name if the database has not answered yet. */
    public CompanyProfile current() {
        try {
            return known.get(Company.ID);
        } catch (DataAccessException | TransactionException databaseIsAway) {
            return CompanyProfile.UNKNOWN;
        }
    }

    /** For a change: read again within its transaction, and once more after it, however it ends. */
    void changed() {
        known.invalidateAll();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidateAll();
            }
        });
    }
}
