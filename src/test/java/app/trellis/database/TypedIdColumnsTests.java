package app.trellis.database;

import app.trellis.PageTest;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TypedIdColumnsTests {

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void everyEntityFitsTheTables() throws Exception {
        entities.getSchemaManager().validate();
    }
}
