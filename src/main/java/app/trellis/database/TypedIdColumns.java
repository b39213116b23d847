package app.trellis.database;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitBasicColumnNameSource;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.stereotype.Component;

/**
 * Names the column of a typed id by the field that holds it: {@code createdBy} is {@code created_by}, and a name that says
 * neither Id nor By gets an Id, as JPA names references: {@code department} is {@code department_id}.
 */
@Component
class TypedIdColumns extends SpringImplicitNamingStrategy {

    /** The one component of a typed id. */
    private static final String VALUE = "value";

    @Override
    public Identifier determineBasicColumnName(ImplicitBasicColumnNameSource source) {
        var path = source.getAttributePath();
        var holder = path.getParent();
        if (!path.getProperty().equals(VALUE) || holder == null) return super.determineBasicColumnName(source);
        var name = holder.getProperty();
        return toIdentifier(name.matches("id|.*(Id|By)") ? name : name + "Id", source.getBuildingContext());
    }
}
