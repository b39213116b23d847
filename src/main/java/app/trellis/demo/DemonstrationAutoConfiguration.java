package app.trellis.demo;

import app.trellis.database.EmbeddedDatabase;
import app.trellis.database.EmbeddedDatabaseAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** Shows the demonstration company where Trellis runs on the database that it brings along. */
@AutoConfiguration(after = EmbeddedDatabaseAutoConfiguration.class)
@ConditionalOnBean(EmbeddedDatabase.class)
@Import(HarborPoint.class)
public class DemonstrationAutoConfiguration {}
