package app.trellis.database;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Lets a handler read from the replica, and asks it once more without where that failed: the replica may have gone, or not
 * have yet what somebody was just told of.
 */
class ReplicaHandlers extends RequestMappingHandlerAdapter {

    private final Replica replica;
    private final ReplicaReads reads;

    ReplicaHandlers(Replica replica, ReplicaReads reads) {
        this.replica = replica;
        this.reads = reads;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        reads.begin(request, response);
        try {
            return super.invokeHandlerMethod(request, response, handler);
        } catch (Exception failure) {
            if (!reads.leaveReplica() || response.isCommitted()) throw failure;
            if (failure instanceof DataAccessException || failure instanceof TransactionException) replica.leaveOut();
            return super.invokeHandlerMethod(request, response, handler);
        } finally {
            reads.end();
        }
    }
}
