package app.trellis.company;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every page shows the company, and none waits for the database to learn its name: it is kept in memory from the start,
 * replaced with each change, and read again behind the back of a page that shows it after five seconds, since another copy
 * may have changed it.
 */
@Component
public class CompanyProfiles implements SmartInitializingSingleton {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LoadingCache<Integer, CompanyProfile> known;

    CompanyProfiles(Companies companies) {
        this.known = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .build(id -> companies.findById(id).map(Company::profile).orElse(CompanyProfile.UNKNOWN));
    }

    @Override
    public void afterSingletonsInstantiated() {
        current();
    }

    /** The last that is known; without a name if the database has not answered yet. */
    public CompanyProfile current() {
        try {
            return known.get(Company.ID);
        } catch (DataAccessException | TransactionException databaseIsAway) {
            return CompanyProfile.UNKNOWN;
        }
    }

    /**
     * For a change: shown at once, and no longer if its transaction fails. It is shown again when that ends, since whoever
     * read the database meanwhile found what was there before.
     */
    void changedTo(CompanyProfile profile) {
        known.put(Company.ID, profile);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) known.put(Company.ID, profile);
                else known.refresh(Company.ID).join();
            }
        });
    }
}
