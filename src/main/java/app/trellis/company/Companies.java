package app.trellis.company;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Of the one company. */
interface Companies extends Repository<Company, Integer> {

    Optional<Company> findById(int id);

    /** Others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Company c")
    Company forChange();

    void flush();
}
