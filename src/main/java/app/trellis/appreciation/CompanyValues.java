package app.trellis.appreciation;

import app.trellis.forms.SentOnce;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Everyone inside reads them, and who may say thanks may choose one. */
interface CompanyValues extends JpaRepository<CompanyValue, ValueId>, SentOnce<CompanyValue, ValueId> {

    @Query("select v from CompanyValue v where v.retiredAt is null order by v.details.name, v.id")
    List<CompanyValue> offered();

    @Query("select v from CompanyValue v order by v.details.name, v.id")
    List<CompanyValue> all();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from CompanyValue v where v.id = :id")
    Optional<CompanyValue> forChange(ValueId id);

    /** Whether another value has this name, in whatever case and spelling. {@code id} null for a new one. */
    @Query(nativeQuery = true, value = """
            SELECT EXISTS (SELECT FROM company_value WHERE text_key(name) = text_key(:name)
              AND id IS DISTINCT FROM CAST(:id AS uuid))""")
    boolean isTaken(String name, @Nullable UUID id);
}
