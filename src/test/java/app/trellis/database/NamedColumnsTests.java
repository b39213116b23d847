package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.support.Repositories;
import org.springframework.data.util.Streamable;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class NamedColumnsTests {

    /** From then on the driver keeps the statement prepared. */
    private static final int OFTEN = 10;

    @Autowired
    private NamedColumns columns;

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyNativeQueryForAnEntityHasItsColumnsNamed() {
        var repositories = new Repositories(beans);
        var queries = Streamable.of(repositories).stream()
                .map(entity -> repositories.getRepositoryInformationFor(entity).orElseThrow())
                .flatMap(one -> Arrays.stream(one.getRepositoryInterface().getMethods()))
                .map(NamedColumnsTests::nativeQuery)
                .filter(sql -> sql.contains(".*"));
        assertThat(queries)
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(columns.inspect(sql)).doesNotContain(".*"));
    }

    @Test
    void statementIsPreparedForTablesThatGrow() {
        for (var n = 0; n < OFTEN; n++) assertThatPeopleAreRead();
        // In a block: the driver prepares anew after an ALTER TABLE of its own connection, and this stands for
        // another's.
        jdbc.sql("DO 'BEGIN ALTER TABLE person ADD of_the_next_release int; END'")
                .update();
        assertThatPeopleAreRead();
    }

    private void assertThatPeopleAreRead() {
        var people = "SELECT p.* FROM person p WHERE p.name = 'Nobody'";
        assertThat(entities.createNativeQuery(people, person()).getResultList()).isEmpty();
    }

    private Class<?> person() {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("Person"))
                .map(Type::getJavaType)
                .findFirst()
                .orElseThrow();
    }

    private static String nativeQuery(Method method) {
        var query = AnnotatedElementUtils.findMergedAnnotation(method, Query.class);
        return query != null && query.nativeQuery() ? query.value() : "";
    }
}
