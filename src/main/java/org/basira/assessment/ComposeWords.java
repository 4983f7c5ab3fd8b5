package org.basira.assessment;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.basira.content.post.Authored;
import org.basira.content.post.ExhibitView;
import org.basira.content.post.PostView;
import org.basira.question.Asked;
import org.basira.question.Drill;
import org.basira.question.Incoming;
import org.basira.question.Language;
import org.basira.question.Specimen;
import org.basira.question.Text;
import org.basira.ui.Messages;

/** The words around what is composed: names of its groups, and what it is about. */
final class ComposeWords {

    private static final Set<String> GROUPS =
            Set.of("channel", "place", "reason", "evidence", "urgency", "self", "six", "decision", "reasons");

    private ComposeWords() {}

    /** What a group asks. */
    static Text question(String group) {
        return text(AssessmentText.PART_QUESTION, known(group));
    }

    /** What a group is called in the report so far. */
    static String name(String group, Locale locale) {
        return Messages.text(locale, AssessmentText.PART_NAME, known(group));
    }

    private static String known(String group) {
        return GROUPS.contains(group) ? group : "other";
    }

    /** A part as it is offered: at a desk each of the six questions stands before the fact under it. */
    static Text offer(String group, String id, Text fact) {
        if (!group.equals(Incoming.SIX)) {
            return fact;
        }
        Function<Language, String> words = language -> fact.has(language)
                ? Messages.text(
                        language.locale(), AssessmentText.SIX_FACT, six(id, language.locale()), fact.in(language))
                : "";
        return new Text(words.apply(Language.EN), words.apply(Language.AR), words.apply(Language.CKB));
    }

    static String six(String id, Locale locale) {
        return Messages.text(locale, AssessmentText.SIX_NAME, id);
    }

    /** The words of the interface as authored text, so that they may stand among it. */
    static Text text(AssessmentText message, Object... arguments) {
        return new Text(
                Messages.text(Language.EN.locale(), message, arguments),
                Messages.text(Language.AR.locale(), message, arguments),
                Messages.text(Language.CKB.locale(), message, arguments));
    }

    static List<Component> exhibits(List<Drill.Exhibit> exhibits, Locale locale) {
        List<Component> shown = new ArrayList<>();
        exhibits.forEach(exhibit -> shown.add(new ExhibitView(exhibit, locale)));
        return shown;
    }

    /** A reported post, behind its veil where it has one. */
    static PostView post(String id, Incoming.Post post, Locale locale) {
        Asked.Post shown = new Asked.Post(
                id,
                "tolmi",
                post.authorName(),
                post.handle(),
                post.minutesAgo(),
                post.likes(),
                post.shares(),
                post.veil(),
                List.of(new Specimen.Segment("all", post.text(), false, false)),
                Map.of(),
                new Specimen.Context(Text.EMPTY, Text.EMPTY, List.of()));
        PostView view = new PostView(shown, Language.of(locale));
        return post.veil().equals(Text.EMPTY) ? view : view.veiled(false, () -> {});
    }

    static String words(Text text, Locale locale) {
        return Authored.words(text, locale);
    }
}
