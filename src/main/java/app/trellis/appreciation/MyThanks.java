package app.trellis.appreciation;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** Thanks that somebody received and gave. */
@Component
class MyThanks implements MyData {

    @Override
    public String name() {
        return "thanks";
    }

    @Override
    public String sql() {
        return """
                SELECT p.name AS author, coalesce(v.name, k.label) AS thanked_for, a.text, a.reach, a.given_at
                FROM appreciation a JOIN person p ON p.id = a.author_id
                LEFT JOIN company_value v ON v.id = a.value_id LEFT JOIN skill k ON k.id = a.skill_id
                WHERE a.author_id = :person OR a.hidden_at IS NULL
                  AND EXISTS (SELECT FROM appreciation_receiver r WHERE r.appreciation_id = a.id AND r.person_id = :person)
                ORDER BY a.given_at""";
    }
}
