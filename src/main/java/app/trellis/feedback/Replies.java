package app.trellis.feedback;

import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Replies extends JpaRepository<Reply, UUID>, SentOnce<Reply, UUID> {

    List<Reply> findByFeedbackIdOrderByWrittenAt(FeedbackId feedback);

    void deleteByFeedbackId(FeedbackId feedback);
}
