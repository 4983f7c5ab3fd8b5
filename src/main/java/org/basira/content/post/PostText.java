package org.basira.content.post;

import org.basira.ui.Message;

/** Words around a specimen post. */
public enum PostText implements Message {
    INVENTED,
    ON_PLATFORM,
    MINUTES_AGO,
    HOURS_AGO,
    DAYS_AGO,
    ON_DAY,
    REMOVED,
    LIKES,
    SHARES,
    VEILED_TITLE,
    SHOW_POST,
    HIDE_POST,
    SIGNAL,
    SIGN,
    GENRE_ANGER,
    GENRE_ART,
    GENRE_COUNTER_SPEECH,
    GENRE_HISTORY,
    GENRE_JOKE,
    GENRE_MOURNING,
    GENRE_NEWS,
    GENRE_SATIRE,
    GENRE_SCHOLARSHIP,
    GENRE_WORSHIP,
    GENRE_OTHER,
    SIGNAL_DEHUMANISES,
    SIGNAL_GLORIFIES,
    SIGNAL_THREATENS,
    SIGNAL_CALLS_TO_VIOLENCE,
    SIGNAL_RECRUITS,
    SIGNAL_RAISES_FUNDS_OR_ARMS,
    SIGNAL_CODED,
    SIGNAL_BORROWS_SYMBOLS
}
