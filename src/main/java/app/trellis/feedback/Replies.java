package app.trellis.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Replies extends JpaRepository<Reply, UUID> {

    List<Reply> findByFeedbackIdOrderByWrittenAt(FeedbackId feedback);

    void deleteByFeedbackId(FeedbackId feedback);
}
