package app.trellis.jobs;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Occupations extends JpaRepository<Occupation, UUID> {

    @Query("select o from Occupation o where o.uri in :uris")
    List<Occupation> withUris(Collection<String> uris);
}
