package org.basira.reporting.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.basira.reporting.Channel;
import org.basira.reporting.LinkState;
import org.basira.reporting.LinkState.Status;
import org.basira.reporting.Way;
import org.basira.reporting.internal.LinkRows.Asked;
import org.basira.reporting.internal.Outward.Answer;
import org.basira.reporting.internal.Site.LinkKey;
import org.basira.reporting.internal.Site.LinkRow;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the links of the directory, one at a time and outside of any transaction: those that a coordinator asks for
 * within seconds, all of them once a week. No page waits for it.
 */
@Component
public class LinkRounds {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(2);
    private static final int DETAIL_AT_MOST = 2000;
    private static final long AN_HOUR = 3_600_000;

    private final LiveDirectory directory;
    private final SiteDirectory site;
    private final LinkRows rows;
    private final Outward outward;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public LinkRounds(
            LiveDirectory directory,
            SiteDirectory site,
            LinkRows rows,
            Outward outward,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.directory = directory;
        this.site = site;
        this.rows = rows;
        this.outward = outward;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Asks for every link that nobody has looked at for a week. */
    @Scheduled(fixedDelay = AN_HOUR, initialDelay = AN_HOUR)
    public void askWhatIsDue() {
        Instant before = now().minus(A_WEEK);
        transactions.executeWithoutResult(status -> {
            Entries entries = directory.entries();
            for (Entries.Entry entry : entries.all()) {
                for (Way way : entry.channel().ways()) {
                    LinkRow known = entries.site()
                            .links()
                            .get(new LinkKey(entry.channel().id(), way.id()));
                    if (way.web() && due(known, way, before)) {
                        ask(entry.channel(), way);
                    }
                }
            }
        });
    }

    private static boolean due(@org.jspecify.annotations.Nullable LinkRow known, Way way, Instant before) {
        if (known == null || !way.address().equals(Optional.of(known.address()))) {
            return true;
        }
        LinkState found = known.found();
        return !known.asked() && (found == null || found.at().isBefore(before));
    }

    /** Asks for one link, inside the transaction of who asks. */
    public void ask(Channel channel, Way way) {
        way.address().filter(address -> way.web()).ifPresent(address -> {
            rows.ask(new Asked(channel.id(), way.id(), address), now());
            site.changes();
        });
    }

    /** One turn: looks at what is asked for, for some seconds. */
    @Scheduled(fixedDelay = 5_000)
    public void turn() {
        Instant until = now().plus(TURN);
        while (now().isBefore(until)) {
            Optional<Asked> next = claim();
            if (next.isEmpty()) {
                return;
            }
            LinkState state = look(next.get().address());
            transactions.executeWithoutResult(status -> {
                rows.found(next.get(), state);
                site.changes();
            });
        }
    }

    private Optional<Asked> claim() {
        Optional<Asked> claimed = transactions.execute(status -> rows.claim(now(), now().minus(ABANDONED_AFTER)));
        return claimed == null ? Optional.empty() : claimed;
    }

    /** Asks for the head alone first; some servers only answer to a whole request. */
    LinkState look(String address) {
        Answer answer = outward.ask("HEAD", address);
        if (answer instanceof Answer.Answered answered && answered.status() >= 400) {
            answer = outward.ask("GET", address);
        }
        return switch (answer) {
            case Answer.Answered answered -> state(address, answered);
            case Answer.Failed failed ->
                switch (failed.reason()) {
                    case REFUSED, PRIVATE -> state(Status.REFUSED, word(failed.reason()));
                    default -> state(Status.UNREACHABLE, word(failed.reason()));
                };
        };
    }

    private LinkState state(String address, Answer.Answered answered) {
        int status = answered.status();
        if (status == 404 || status == 410) {
            return state(Status.BROKEN, Integer.toString(status));
        } else if (status >= 300 && status < 400) {
            return state(Status.MOVED, target(address, answered.location().orElse("")));
        } else if (status >= 200 && status < 300) {
            return state(Status.OK, "");
        }
        return state(Status.UNREACHABLE, Integer.toString(status));
    }

    private LinkState state(Status status, String detail) {
        return new LinkState(status, now(), detail.substring(0, Math.min(detail.length(), DETAIL_AT_MOST)));
    }

    private static String target(String address, String location) {
        try {
            return URI.create(address).resolve(location).toString();
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    private static String word(Outward.Reason reason) {
        return reason.name();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
