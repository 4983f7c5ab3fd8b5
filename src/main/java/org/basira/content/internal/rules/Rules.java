package org.basira.content.internal.rules;

import java.util.List;
import org.basira.content.internal.Rule;

/** All rules in the order of docs/content-rules.md. R01, that a file can be read and holds its schema, is the reader's. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new EveryIdExists(),
            new EveryLanguage(),
            new NothingRealIsLinked(),
            new HalfAreLawful(),
            new DrawsStateTheirShare(),
            new EveryDangerHasATwin(),
            new EveryPeopleSpeaksLawfully(),
            new IdentitySetsAreSymmetric(),
            new NamesAreInvented(),
            new ActsAreJudged(),
            new HelpIsNotReporting(),
            new FormsAreParallel(),
            new EverythingHasFeedback(),
            new RightIsNotLongest(),
            new EveryObjectiveIsAsked(),
            new LessonsAreShort(),
            new DangerIsVeiled(),
            new FiguresHaveSources(),
            new LettersOfTheLanguage(),
            new ChannelsSayWhatIsKnown(),
            new OneWordPerIdea(),
            new SpecimensAreShortAndTheirOwn(),
            new NoVerdictOnPersons(),
            new CorrectionsChangeNoKey(),
            new ReviewsAreCounted(),
            new QuizzesCanBeTaken());

    private Rules() {}
}
