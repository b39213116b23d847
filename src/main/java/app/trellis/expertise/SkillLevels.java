package app.trellis.expertise;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The levels that HR has put into the firm's own words. */
interface SkillLevels extends JpaRepository<LevelWords, Integer> {

    /** Puts words there where HR has chosen none. */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO skill_level (level, name, meaning, version) VALUES (:level, :name, :meaning, 0) ON CONFLICT DO NOTHING
            """)
    void begin(int level, String name, String meaning);

    /** Others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from LevelWords w where w.level = :level")
    Optional<LevelWords> forChange(int level);
}
