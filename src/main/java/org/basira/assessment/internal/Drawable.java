package org.basira.assessment.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.basira.content.Form;
import org.basira.content.Quiz;

/**
 * What may be drawn: withdrawn items are not, and of a feed as many posts over the line as the organisation wants, within
 * what its pool holds. A feed whose pool becomes too small draws what is left of each side, and
 * states the share that gives; a pool of questions that becomes too small is told as such. A quiz or form of which nothing is left is asked as it is; nothing of it counts.
 *
 * @param mix the share of posts over the line in a feed, 0 to 1; empty where each quiz states its own. Forms keep theirs, since
 *     they are equated
 */
public record Drawable(
        Predicate<String> withdrawn,
        Predicate<String> over,
        Function<Quiz.Section, List<String>> all,
        Optional<Double> mix) {

    public Quiz of(Quiz quiz) {
        List<Quiz.Section> left = quiz.sections().stream()
                .map(this::of)
                .filter(section -> !empty(section))
                .toList();
        return left.isEmpty() || left.equals(quiz.sections())
                ? quiz
                : new Quiz(
                        quiz.version(),
                        quiz.id(),
                        quiz.title(),
                        quiz.intro(),
                        quiz.minutes(),
                        quiz.passFraction(),
                        quiz.behaviour(),
                        quiz.credit(),
                        quiz.rules(),
                        left);
    }

    public Form of(Form form) {
        List<String> left = left(form.specimens());
        return left.isEmpty() || left.size() == form.specimens().size()
                ? form
                : new Form(form.version(), form.id(), form.family(), form.title(), form.intro(), left, share(left));
    }

    private List<String> left(List<String> items) {
        return items.stream().filter(withdrawn.negate()).toList();
    }

    private double share(List<String> specimens) {
        return (double) specimens.stream().filter(over).count() / specimens.size();
    }

    private Quiz.Section of(Quiz.Section section) {
        return switch (section) {
            case Quiz.Questions(String id, List<String> items, boolean shuffle) ->
                new Quiz.Questions(id, left(items), shuffle);
            case Quiz.Story(String id, List<String> items) -> new Quiz.Story(id, left(items));
            case Quiz.Desk(String id, List<String> items) -> new Quiz.Desk(id, left(items));
            case Quiz.Drills drills -> drills(drills, left(drills.from()));
            case Quiz.Pool pool -> pool(pool, all.apply(pool));
            case Quiz.TriageFeed feed -> feed(feed, left(feed.from()));
        };
    }

    /** A pool that becomes too small says so when it is drawn; one of which nothing is left names no objectives either. */
    private Quiz.Pool pool(Quiz.Pool pool, List<String> all) {
        List<String> left = left(all);
        return left.size() == all.size()
                ? pool
                : new Quiz.Pool(
                        pool.id(),
                        left,
                        left.isEmpty() ? List.of() : pool.objectives(),
                        pool.count(),
                        pool.strata(),
                        pool.shuffle());
    }

    /** A set of cases that becomes too small asks those that are left. */
    private static Quiz.Drills drills(Quiz.Drills drills, List<String> left) {
        int count = Math.min(drills.count(), left.size());
        return left.size() == drills.from().size()
                ? drills
                : new Quiz.Drills(drills.id(), left, count, Math.min(drills.leave(), count), drills.before());
    }

    private Quiz.TriageFeed feed(Quiz.TriageFeed feed, List<String> left) {
        if (left.size() == feed.from().size() && mix.isEmpty()) {
            return feed;
        }
        int dangerous = (int) left.stream().filter(over).count();
        int harmless = left.size() - dangerous;
        int wanted = wanted(feed, dangerous, harmless);
        int overs = Math.min(wanted, dangerous);
        int lawful = Math.min(feed.count() - wanted, harmless);
        int count = overs + lawful;
        return count == feed.count() && overs == feed.over()
                ? new Quiz.TriageFeed(feed.id(), left, count, overs, feed.apart(), feed.overShare())
                : new Quiz.TriageFeed(
                        feed.id(), left, count, overs, feed.apart(), count == 0 ? 0 : (double) overs / count);
    }

    /** How many over the line: the share of the feed's number, rounded, one of each side at least; more of one side where the other has no more. */
    private int wanted(Quiz.TriageFeed feed, int dangerous, int harmless) {
        if (mix.isEmpty() || feed.count() < 2) {
            return feed.over();
        }
        int rounded = Math.clamp(Math.round(mix.get() * feed.count()), 1, feed.count() - 1);
        return Math.min(Math.max(rounded, feed.count() - harmless), dangerous);
    }

    private static boolean empty(Quiz.Section section) {
        return switch (section) {
            case Quiz.Questions questions -> questions.items().isEmpty();
            case Quiz.Story story -> story.items().isEmpty();
            case Quiz.Desk desk -> desk.items().isEmpty();
            case Quiz.Drills drills -> drills.count() == 0;
            case Quiz.Pool pool -> false;
            case Quiz.TriageFeed feed -> feed.count() == 0;
        };
    }
}
