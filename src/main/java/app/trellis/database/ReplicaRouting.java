package app.trellis.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Where read-only transactions get their connections: from the replica if that will do, else from the database itself. */
class ReplicaRouting extends DelegatingDataSource {

    private final Replica replica;
    private final ReplicaReads reads;

    ReplicaRouting(DataSource database, Replica replica, ReplicaReads reads) {
        super(database);
        this.replica = replica;
        this.reads = reads;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!reads.mayBeOld() || !replica.isUsable()) return super.getConnection();
        try {
            var connection = replica.connect();
            reads.areOld();
            return connection;
        } catch (SQLException away) {
            replica.leaveOut();
            return super.getConnection();
        }
    }
}
