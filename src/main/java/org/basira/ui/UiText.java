package org.basira.ui;

/** Messages of the shell, of error pages and of shared components. */
public enum UiText implements Message {
    PRODUCT,
    SKIP_TO_CONTENT,
    MAIN_NAVIGATION,
    SECTIONS,
    LANGUAGE,
    SUPPORT,
    NEED_SUPPORT,
    REPORT_SOMETHING_REAL,
    ABOUT,
    CLOSE,
    CANCEL,
    BACK,
    MY_ACCOUNT,
    SIGN_OUT,
    PASSWORD,
    NOT_FOUND_TITLE,
    NOT_FOUND_TEXT,
    FAILED_TITLE,
    FAILED_TEXT,
    FAILED_NUMBER,
    FAILED_ACT,
    GO_HOME,
    OFFLINE,
    IN_ANOTHER_LANGUAGE,
    SHOW_AS_TABLE,
    COPIED,
    COPY_FAILED
}
