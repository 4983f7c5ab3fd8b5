package org.basira.reporting.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what the site says over the files: small, and changed a few times a week. A change counts at once on this
 * server and within ten seconds on others.
 */
@Component
public class SiteDirectory {

    private static final long RENEWED_EVERY = 10_000;

    private final DirectoryRows rows;
    private volatile @Nullable Site remembered;

    public SiteDirectory(DirectoryRows rows) {
        this.rows = rows;
    }

    public Site now() {
        Site known = remembered;
        return known == null ? renew() : known;
    }

    @Scheduled(fixedDelay = RENEWED_EVERY)
    void renewNow() {
        renew();
    }

    /** Where nothing has changed the same object stays, so that nothing is put together anew. */
    private Site renew() {
        Site read = rows.read();
        Site known = remembered;
        if (known != null && known.equals(read)) {
            return known;
        }
        remembered = read;
        return read;
    }

    /** Forgets what it knows once the transaction that changes it is through. */
    public void changes() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered = null;
            }
        });
    }
}
