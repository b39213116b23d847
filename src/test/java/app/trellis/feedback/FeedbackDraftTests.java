package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Writing and saving a draft: it is private, and no word of it is lost whatever changes in the meantime. */
class FeedbackDraftTests extends FeedbackPages {

    @Test
    void unfinishedDraftIsSavedForItsAuthorAlone() {
        assertThat(write(marco, words(Map.of("impact", "")))).hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(page("/feedback?box=DRAFTS", marco)).contains("1 piece of feedback", "For Amara Okafor");
        assertThat(feedbacks.findAll()).singleElement().satisfies(draft -> {
            assertThat(draft.isDraft()).isTrue();
            assertThat(visit("/feedback/" + draft.id(), amara)).hasStatus(404);
        });
    }

    @Test
    void draftThatIsToBeSentHasToBeComplete() {
        var id = draft(marco, Visibility.RECIPIENT);
        var words = words(Map.of("impact", "", "deliver", "yes", "version", version(id)));
        assertThat(edit(marco, id, words)).hasStatusOk().bodyText().contains("Say what it led to", "Delete draft");
        assertThat(write(marco, words)).hasStatusOk().bodyText().contains("Say what it led to", "You stayed calm");
        assertThat(feedbacks.count()).isOne();
    }

    @Test
    void sameWordsOfOneFormMakeOneDraft() {
        var form = words(Map.of("formId", UUID.randomUUID().toString()));
        assertThat(write(marco, form)).hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(write(marco, form)).hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(feedbacks.count()).isOne();
        var draft = feedbacks.findAll().get(0).id();
        form.put("deliver", "yes");
        assertThat(write(marco, form)).hasRedirectedUrl("/feedback/" + draft + "/delivery/new");
        past.send(draft, clock.instant());
        assertThat(write(marco, form)).hasRedirectedUrl("/feedback/" + draft);
        assertThat(feedbacks.count()).isOne();
    }

    @Test
    void otherWordsAfterGoingBackMakeASecondDraft() {
        var form = Map.of("formId", UUID.randomUUID().toString());
        var first = written(marco, form);
        var other = words(form);
        other.put("impact", "They rang to say thanks");
        assertThat(write(marco, other)).hasStatus3xxRedirection();
        assertThat(feedbacks.count()).isEqualTo(2);
        assertThat(impactOf(first)).isEqualTo("It was settled");
    }

    @Test
    void formOfSomeoneElseMakesADraftOfItsOwn() {
        var form = Map.of("formId", UUID.randomUUID().toString());
        assertThat(written(jonas, form)).isNotEqualTo(written(marco, form));
    }

    @Test
    void missingChoicesAreAskedFor() {
        assertThat(write(marco, words(Map.of("kind", "", "visibility", ""))))
                .hasStatusOk()
                .bodyText()
                .contains("#kind", "#visibility");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void choicesAreOfferedOnlyWhereTheyMakeSense() {
        var about = "/feedback/new?about=" + amara.id();
        assertThat(page(about, marco))
                .contains("CLIENT_SHARED", "MANAGER_ONLY", "RECIPIENT_AND_MANAGER", "EVALUATION_NOTE");
        assertThat(page(about, jonas)).contains("MANAGER_ONLY").doesNotContain("CLIENT_SHARED", "EVALUATION_NOTE");
        assertThat(page(about, claire)).contains("CLIENT_SHARED", "EVALUATION_NOTE");
        assertThat(page("/feedback/new?about=" + marco.id(), jonas)).doesNotContain("MANAGER_ONLY");
        assertThat(write(jonas, words(Map.of("visibility", "CLIENT_SHARED"))))
                .hasStatusOk()
                .bodyText()
                .contains("is-invalid", "You stayed calm");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void nobodyWritesAboutThemselvesOrAContactOrForAnotherClient() {
        var yuki = firm.client("Yuki Tanabe");
        clients.contact(clients.account("Lumen Retail", marco), yuki, marco);
        for (var attempt : Map.of(amara, amara, marco, claire, yuki, amara).entrySet()) {
            var about = attempt.getValue().id().toString();
            assertThat(visit("/feedback/new?about=" + about, attempt.getKey())).hasStatus(404);
            assertThat(write(attempt.getKey(), words(Map.of("about", about)))).hasStatus(404);
        }
        assertThat(feedbacks.count()).isZero();
        assertThat(page("/feedback/new", claire)).contains("Amara Okafor").doesNotContain("Jonas Lindqvist");
    }

    @Test
    void recipientOfADraftStaysTheSame() {
        var id = draft(marco, Visibility.RECIPIENT);
        var priya = firm.reportOf(marco, "Priya Raman");
        edit(marco, id, words(Map.of("about", priya.id().toString(), "version", version(id))));
        assertThat(loaded(id).recipientId()).isEqualTo(amara.id());
    }

    @Test
    void secondOfTwoWindowsSeesBothVersionsAndChooses() {
        var id = draft(marco, Visibility.RECIPIENT);
        var seen = version(id);
        assertThat(edit(marco, id, words(Map.of("version", seen, "impact", "First"))))
                .hasRedirectedUrl("/feedback?box=DRAFTS");
        var unsent = UUID.randomUUID().toString();
        var late = Map.of("version", seen, "impact", "Second", "deliver", "yes", "_unsent", unsent);
        assertThat(edit(marco, id, words(late)))
                .hasStatus(409)
                .bodyText()
                .contains("You saved another version in another window", "First", "Second", "Save my version")
                .contains("name=\"_unsent\" value=\"" + unsent);
        assertThat(edit(marco, id, words(Map.of("version", version(id), "impact", "Second"))))
                .hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(impactOf(id)).isEqualTo("Second");
    }

    @Test
    void draftIsDeletedByItsAuthorAlone() {
        var id = draft(marco, Visibility.RECIPIENT);
        assertThat(page("/feedback/" + id + "/edit", marco)).contains("Delete draft");
        assertThat(send(HttpMethod.DELETE, "/feedback/" + id, amara, Map.of())).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, "/feedback/" + id, marco, Map.of())).hasStatus3xxRedirection();
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void wordsForADeletedDraftAreGivenBack() {
        var id = draft(marco, Visibility.RECIPIENT);
        var late = words(Map.of("version", version(id), "impact", "They rang to say thanks"));
        send(HttpMethod.DELETE, "/feedback/" + id, marco, Map.of());
        assertThat(edit(marco, id, late))
                .hasStatus(404)
                .bodyText()
                .contains("This draft no longer exists", "They rang to say thanks", "You stayed calm");
    }

    @Test
    void wordsForSomeoneOutOfReachAreGivenBackWithoutANameAndAreNotSaved() {
        var unreachable = new LinkedHashMap<String, String>();
        clients.move(amara, brightwater, clients.account("Lumen Retail", marco));
        unreachable.put("of another client", amara.id().toString());
        unreachable.put("a contact", claire.id().toString());
        unreachable.put("unknown", UUID.randomUUID().toString());
        unreachable.forEach((who, about) -> assertThat(write(claire, words(Map.of("about", about))))
                .as(who)
                .hasStatus(404)
                .bodyText()
                .contains("You can no longer give this person feedback", "You stayed calm", "On Monday")
                .doesNotContain("Amara Okafor"));
        hasLeft(amara);
        assertThat(write(marco, words(Map.of()))).hasStatus(404).bodyText().contains("You stayed calm");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void wordsForARequesterWhoIsReassignedAreGivenBack() {
        var request = asked(claire);
        assertThat(page("/feedback/new?request=" + request, claire)).contains("The hand-over");
        clients.move(amara, brightwater, clients.account("Lumen Retail", marco));
        assertThat(write(claire, words(Map.of("request", request.toString()))))
                .hasStatus(404)
                .bodyText()
                .contains("You stayed calm");
        assertThat(visit("/feedback/new?request=" + request, claire)).hasRedirectedUrl("/feedback/requests");
    }

    @Test
    void draftForSomeoneOutOfReachKeepsItsWordsUntilItIsDeleted() {
        var id = draft(claire, Visibility.CLIENT_SHARED);
        var seen = version(id);
        clients.move(amara, brightwater, clients.account("Lumen Retail", marco));
        assertThat(page("/feedback/" + id + "/edit", claire))
                .contains("You can no longer", "You stayed calm", "Delete draft")
                .doesNotContain("name=\"deliver\"");
        var late = Map.of("version", seen, "impact", "They rang to say thanks", "visibility", "CLIENT_SHARED");
        assertThat(edit(claire, id, words(late))).hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(page("/feedback/" + id + "/edit", claire)).contains("They rang to say thanks");
        var tooLong = Map.of("version", version(id), "impact", "long " + "x".repeat(FeedbackText.LONGEST));
        assertThat(edit(claire, id, words(tooLong))).hasStatusOk().bodyText().contains("long xxx", "Delete draft");
    }

    @Test
    void choiceThatIsNoLongerAllowedLeavesTheWordsInTheForm() {
        var id = draft(marco, Visibility.CLIENT_SHARED);
        managedBy(jonas);
        var words = words(Map.of("version", version(id), "visibility", "CLIENT_SHARED", "impact", "Thanks came"));
        assertThat(edit(marco, id, words)).hasStatusOk().bodyText().contains("#visibility", "Thanks came");
        words.put("visibility", "RECIPIENT");
        assertThat(edit(marco, id, words)).hasRedirectedUrl("/feedback?box=DRAFTS");
    }

    @Test
    void signThatCannotBeSavedLeavesTheWordsInTheForm() {
        var id = draft(marco, Visibility.RECIPIENT);
        var words = words(Map.of("version", version(id), "impact", "a\0b", "nextStep", "Show the others"));
        for (var answer : List.of(write(marco, words), edit(marco, id, words)))
            assertThat(answer).hasStatusOk().bodyText().contains("#impact", "Show the others", "You stayed calm");
        hasLeft(amara);
        assertThat(edit(marco, id, words)).hasStatusOk().bodyText().contains("You stayed calm", "It was settled");
        assertThat(write(marco, words)).hasStatus(404);
    }
}
