package app.trellis.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** An occupation of ESCO, the classification of the European Union. */
@Entity
@CheckReturnValue
class Occupation {

    @Id
    private UUID id;

    private String uri;

    private String code;

    private String label;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> synonyms;

    private String description;

    private boolean retired;

    @Version
    private @Nullable Long version;

    Occupation(String uri, OccupationDetails details) {
        this.id = UUID.randomUUID();
        this.uri = uri;
        this.code = details.code();
        this.label = details.label();
        this.synonyms = details.synonyms();
        this.description = details.description();
        this.retired = details.retired();
    }

    @SuppressWarnings("NullAway.Init")
    protected Occupation() {}

    void revise(OccupationDetails details) {
        code = details.code();
        label = details.label();
        synonyms = details.synonyms();
        description = details.description();
        retired = details.retired();
    }

    UUID id() {
        return id;
    }

    String uri() {
        return uri;
    }

    OccupationDetails details() {
        return new OccupationDetails(code, label, List.copyOf(synonyms), description, retired);
    }
}
