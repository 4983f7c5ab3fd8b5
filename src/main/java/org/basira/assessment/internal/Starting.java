package org.basira.assessment.internal;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basira.assessment.AttemptSummary;
import org.basira.assessment.Attempts;
import org.basira.assessment.StartResult;
import org.basira.assessment.StartResult.Closed;
import org.basira.assessment.StartResult.NoGoesLeft;
import org.basira.assessment.StartResult.NotYetOpen;
import org.basira.assessment.StartResult.PoolTooSmall;
import org.basira.assessment.StartResult.Refused;
import org.basira.assessment.StartResult.Started;
import org.basira.content.Catalogue;
import org.basira.content.Form;
import org.basira.content.Quiz;
import org.basira.content.TaughtModule;
import org.basira.content.VersionId;
import org.basira.content.Versioned;
import org.basira.operations.Ids;
import org.basira.operations.Settings;
import org.basira.question.AnswerRecorded.Occasion;
import org.basira.question.Behaviour;
import org.basira.question.CreditPolicy;
import org.basira.question.Item;
import org.basira.question.Language;
import org.basira.question.Specimen;
import org.jspecify.annotations.Nullable;

/** Begins attempts: asks whether one may, draws the slots from a random seed, and copies in the rules. */
public final class Starting {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AttemptStore store;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Supplier<Rulings> rulings;

    public Starting(AttemptStore store, Catalogue catalogue, Settings settings, Supplier<Rulings> rulings) {
        this.store = store;
        this.catalogue = catalogue;
        this.settings = settings;
        this.rulings = rulings;
    }

    private record Begin(
            String quiz,
            VersionId version,
            @Nullable String form,
            Occasion occasion,
            Behaviour behaviour,
            CreditPolicy credit,
            @Nullable BigDecimal passFraction,
            Terms terms) {}

    /** Begins a quiz, or goes on with its open attempt. */
    public StartResult begin(UUID learner, Quiz quiz, Language language, Instant now) {
        List<AttemptSummary> before = store.summaries(learner, quiz.id());
        Optional<UUID> open = open(before, Occasion.PRACTICE);
        if (open.isPresent()) {
            return new Started(open.get());
        }
        Optional<Refused> refusal = refusal(before, quiz, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Begin begin = new Begin(
                quiz.id(),
                quiz.version(),
                null,
                Occasion.PRACTICE,
                quiz.behaviour(),
                quiz.credit(),
                practice(quiz) ? null : AttemptStore.share(quiz.passFraction()),
                Terms.of(quiz, now, settings.timeZone()));
        Quiz left = drawable(quiz.version()).of(quiz);
        Drawing drawing = drawing(learner, quiz.version(), Drawing.candidates(catalogue, left));
        return switch (drawing.slots(left)) {
            case Drawing.TooSmall(String section) -> new PoolTooSmall(section);
            case Drawing.Slots(List<Slot> slots) ->
                new Started(begun(learner, begin, language, before, slots, drawing.seed(), now));
        };
    }

    /** Whether it need not be passed. */
    private boolean practice(Quiz quiz) {
        return catalogue
                .module(quiz.version().id())
                .filter(module -> module.practice().contains(quiz.id()))
                .isPresent();
    }

    /** Why a quiz cannot be begun now, if so. An open attempt is no beginning. */
    public Optional<Refused> refusal(List<AttemptSummary> before, Quiz quiz, Instant now) {
        if (open(before, Occasion.PRACTICE).isPresent()) {
            return Optional.empty();
        }
        Instant opens = Terms.instant(quiz.rules().opens(), settings.timeZone());
        Instant closes = Terms.instant(quiz.rules().closes(), settings.timeZone());
        Integer goes = quiz.rules().goes();
        if (opens != null && now.isBefore(opens)) {
            return Optional.of(new NotYetOpen(opens));
        }
        if (closes != null && !now.isBefore(closes)) {
            return Optional.of(new Closed(closes));
        }
        return goes != null && before.size() >= goes ? Optional.of(new NoGoesLeft(goes)) : Optional.empty();
    }

    /** Begins a form, or goes on with its open attempt. */
    public UUID begin(UUID learner, Form form, Occasion occasion, Language language, Instant now) {
        List<AttemptSummary> before = store.summaries(learner, form.id());
        Begin begin = new Begin(
                form.id(),
                form.version(),
                form.id(),
                occasion,
                Behaviour.DEFERRED,
                CreditPolicy.ALL_OR_NOTHING,
                null,
                Terms.PLAIN);
        return open(before, occasion).orElseGet(() -> {
            Form left = drawable(form.version()).of(form);
            Drawing drawing = drawing(learner, form.version(), left.specimens());
            return begun(learner, begin, language, before, drawing.slots(left), drawing.seed(), now);
        });
    }

    /** Begins a refresher of an objective, or goes on with its open one. Empty where nothing can be drawn. */
    public Optional<UUID> begin(UUID learner, TaughtModule module, String objective, Language language, Instant now) {
        String test = Attempts.REFRESHER + objective;
        List<AttemptSummary> before = store.summaries(learner, test);
        Begin begin = new Begin(
                test,
                module.version(),
                null,
                Occasion.REFRESHER,
                Behaviour.IMMEDIATE,
                CreditPolicy.ALL_OR_NOTHING,
                null,
                Terms.PLAIN);
        return open(before, Occasion.REFRESHER).or(() -> {
            List<String> candidates = candidates(module)
                    .filter(drawable(module.version()).withdrawn().negate())
                    .toList();
            Drawing drawing = drawing(learner, module.version(), candidates);
            List<Slot> slots = drawing.refresher(candidates, objective);
            return slots.isEmpty()
                    ? Optional.empty()
                    : Optional.of(begun(learner, begin, language, before, slots, drawing.seed(), now));
        });
    }

    private Stream<String> candidates(TaughtModule module) {
        return module.quizzes().stream()
                .flatMap(quiz -> catalogue.quiz(module.version().id(), quiz).stream())
                .flatMap(quiz -> Drawing.candidates(catalogue, quiz).stream())
                .distinct();
    }

    /** The objectives of a module whose items for refreshers are all withdrawn. */
    public Set<String> withoutItems(TaughtModule module) {
        Map<Boolean, List<String>> withdrawn = candidates(module)
                .collect(Collectors.partitioningBy(drawable(module.version()).withdrawn()));
        Set<String> without = objectives(module, withdrawn.getOrDefault(true, List.of()));
        if (!without.isEmpty()) {
            without.removeAll(objectives(module, withdrawn.getOrDefault(false, List.of())));
        }
        return without;
    }

    private Set<String> objectives(TaughtModule module, List<String> items) {
        return items.stream()
                .flatMap(id -> catalogue.item(module.version().id(), id).stream())
                .map(Versioned::value)
                .filter(Drawing::refreshes)
                .map(Item::objective)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Leaves withdrawn items out, and mixes feeds as the organisation wants. */
    private Drawable drawable(VersionId version) {
        Rulings now = rulings.get();
        return new Drawable(
                id -> now.concerns(id)
                        && catalogue
                                .item(version.id(), id)
                                .filter(item -> now.of(id, item.hash()).withdrawn())
                                .isPresent(),
                id -> catalogue
                        .item(version.id(), id)
                        .filter(item -> item.value() instanceof Specimen specimen && specimen.over())
                        .isPresent(),
                section -> Drawing.candidates(catalogue, version.id(), section).toList(),
                settings.postsOver().share());
    }

    private Drawing drawing(UUID learner, VersionId version, List<String> candidates) {
        Set<String> seen = store.seen(learner, candidates);
        return new Drawing(catalogue, version.id(), seen, RANDOM.nextLong());
    }

    // One statement tells both what is open and which number comes next: so of two tabs only one can have that number.
    private static Optional<UUID> open(List<AttemptSummary> before, Occasion occasion) {
        return before.stream()
                .filter(each -> each.finishedAt() == null && each.occasion() == occasion)
                .map(AttemptSummary::attempt)
                .findFirst();
    }

    private UUID begun(
            UUID learner,
            Begin begin,
            Language language,
            List<AttemptSummary> before,
            List<Slot> slots,
            long seed,
            Instant now) {
        Attempt attempt = new Attempt(
                learner,
                Ids.next(),
                begin.quiz(),
                begin.version(),
                before.isEmpty() ? 1 : before.getFirst().number() + 1,
                begin.form(),
                begin.occasion(),
                language,
                begin.behaviour(),
                begin.credit(),
                begin.passFraction(),
                slots.stream()
                        .map(slot -> AttemptStore.share(slot.overShare()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                begin.terms(),
                seed,
                slots,
                now,
                null,
                List.of());
        return store.begin(attempt)
                ? attempt.id()
                : store.open(learner, begin.quiz(), begin.occasion()).orElseThrow();
    }
}
