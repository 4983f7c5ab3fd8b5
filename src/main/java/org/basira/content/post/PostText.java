package org.basira.content.post;

import org.basira.ui.Message;

/** Words around a specimen post. */
public enum PostText implements Message {
    INVENTED,
    ON_PLATFORM,
    MINUTES_AGO,
    HOURS_AGO,
    DAYS_AGO,
    LIKES,
    SHARES,
    VEILED_TITLE,
    SHOW_POST,
    HIDE_POST,
    SIGNAL,
    SIGN
}
