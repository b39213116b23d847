package app.trellis.database;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Names the columns of an entity where a native query says {@code SELECT x.* FROM table x}. PostgreSQL refuses a prepared
 * statement whose columns are no longer what they were: with {@code *}, a column that the next release adds would cost each
 * connection of this one a failed page.
 */
@Component
class NamedColumns implements StatementInspector, HibernatePropertiesCustomizer {

    private static final Pattern ALL = Pattern.compile("\\s*SELECT (\\w+)\\.\\* FROM ([\\w.]+) \\1\\b");

    private final SingletonSupplier<Map<String, Set<String>>> columns;

    NamedColumns(ObjectProvider<EntityManagerFactory> entities) {
        columns = SingletonSupplier.of(
                () -> columnsByTable(entities.getObject().unwrap(SessionFactoryImplementor.class)));
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }

    @Override
    public String inspect(String sql) {
        var all = ALL.matcher(sql);
        return all.lookingAt() ? "SELECT " + columns(all) + sql.substring(all.end(1) + 2) : sql;
    }

    private String columns(Matcher all) {
        return requireNonNull(columns.obtain().get(all.group(2)), "table of an entity").stream()
                .map(column -> all.group(1) + "." + column)
                .collect(joining(", "));
    }

    private static Map<String, Set<String>> columnsByTable(SessionFactoryImplementor factory) {
        var tables = new HashMap<String, Set<String>>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> collect(entity, tables));
        return tables;
    }

    private static void collect(EntityMappingType entity, Map<String, Set<String>> tables) {
        var columns =
                tables.computeIfAbsent(entity.getMappedTableDetails().getTableName(), table -> new LinkedHashSet<>());
        entity.getIdentifierMapping().forEachSelectable((position, id) -> columns.add(id.getSelectionExpression()));
        entity.forEachSelectable((position, column) -> add(column, columns));
    }

    private static void add(SelectableMapping column, Set<String> columns) {
        if (!column.isFormula()) columns.add(column.getSelectionExpression());
    }
}
