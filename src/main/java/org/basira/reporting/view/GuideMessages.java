package org.basira.reporting.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basira.reporting.ReportingText;
import org.basira.ui.Message;
import org.basira.ui.Messages;
import org.basira.ui.UiText;

/** Which messages go along with the guide's page. */
final class GuideMessages {

    /** Said on the page. */
    static final List<Message> WORDS = List.of(
            UiText.BACK,
            UiText.SUPPORT,
            ReportingText.BEFORE,
            ReportingText.TAKES,
            ReportingText.FOR_WHOM,
            ReportingText.NOT_FOR,
            ReportingText.HOW,
            ReportingText.NEEDS,
            ReportingText.WITHOUT_NAME,
            ReportingText.LANGUAGES,
            ReportingText.LANGUAGES_UNKNOWN,
            ReportingText.READ_BY,
            ReportingText.ALSO_USED_FOR,
            ReportingText.COUNTRY,
            ReportingText.OPEN_PAGE,
            ReportingText.CALL,
            ReportingText.OUTSIDE,
            ReportingText.TO_SUPPORT,
            ReportingText.NOT_REVIEWED,
            ReportingText.GUIDE_NOT_STORED,
            ReportingText.GUIDE_STEP,
            ReportingText.GUIDE_YES,
            ReportingText.GUIDE_NO,
            ReportingText.GUIDE_DANGER,
            ReportingText.GUIDE_DANGER_YES,
            ReportingText.GUIDE_CALL_TITLE,
            ReportingText.GUIDE_CALL_NONE,
            ReportingText.GUIDE_CALL_ON,
            ReportingText.GUIDE_WHERE,
            ReportingText.GUIDE_WHERE_MESSAGE,
            ReportingText.GUIDE_WHERE_SITE,
            ReportingText.GUIDE_WHERE_OFFLINE,
            ReportingText.GUIDE_WHAT,
            ReportingText.GUIDE_WHAT_CONTENT,
            ReportingText.GUIDE_WHAT_PERSON,
            ReportingText.GUIDE_WHAT_LAWFUL,
            ReportingText.GUIDE_LINK,
            ReportingText.GUIDE_SHARED,
            ReportingText.GUIDE_REPORT_TITLE,
            ReportingText.GUIDE_NO_OFFICE,
            ReportingText.GUIDE_ELSEWHERE,
            ReportingText.GUIDE_ELSEWHERE_NAME,
            ReportingText.GUIDE_LEAVE_TITLE,
            ReportingText.GUIDE_LEAVE_TEXT,
            ReportingText.GUIDE_HELP_TITLE,
            ReportingText.GUIDE_HELP_NONE,
            ReportingText.GUIDE_OFFLINE_TEXT,
            ReportingText.GUIDE_NO_LINK,
            ReportingText.GUIDE_ANSWERS,
            ReportingText.GUIDE_CHANGE,
            ReportingText.GUIDE_WRITE,
            ReportingText.GUIDE_LINKS,
            ReportingText.GUIDE_LINKS_HINT,
            ReportingText.GUIDE_ACCOUNT,
            ReportingText.GUIDE_ACCOUNT_HINT,
            ReportingText.GUIDE_SEEN,
            ReportingText.GUIDE_CONTENT_LANGUAGE,
            ReportingText.GUIDE_RULE,
            ReportingText.GUIDE_WHY,
            ReportingText.GUIDE_WHY_HINT,
            ReportingText.GUIDE_FAITH,
            ReportingText.GUIDE_NAME,
            ReportingText.GUIDE_EMAIL,
            ReportingText.GUIDE_NAME_WANTED,
            ReportingText.GUIDE_NAME_OPTIONAL,
            ReportingText.GUIDE_SHOW,
            ReportingText.GUIDE_BAD_LINK,
            ReportingText.GUIDE_MARKS,
            ReportingText.GUIDE_READY,
            ReportingText.GUIDE_NOT_READY,
            ReportingText.GUIDE_READY_LEAD,
            ReportingText.GUIDE_HEADINGS_IN,
            ReportingText.GUIDE_READS,
            ReportingText.GUIDE_READS_OTHER,
            ReportingText.GUIDE_READS_NONE,
            ReportingText.GUIDE_READS_UNKNOWN,
            ReportingText.GUIDE_TEXT,
            ReportingText.GUIDE_EDIT,
            ReportingText.GUIDE_NEED_TITLE,
            ReportingText.GUIDE_NEED_HERE,
            ReportingText.GUIDE_NEED_MISSING,
            ReportingText.GUIDE_NEED_LINK,
            ReportingText.GUIDE_NEED_ACCOUNT,
            ReportingText.GUIDE_NEED_RULE,
            ReportingText.GUIDE_NEED_WHY,
            ReportingText.GUIDE_NEED_FAITH,
            ReportingText.GUIDE_NEED_NAME,
            ReportingText.GUIDE_NAME_ALL,
            ReportingText.GUIDE_NAME_SOME,
            ReportingText.GUIDE_NAME_NONE,
            ReportingText.GUIDE_NAME_UNKNOWN,
            ReportingText.GUIDE_ASKS,
            ReportingText.GUIDE_ASKS_UNKNOWN,
            ReportingText.GUIDE_COPY,
            ReportingText.GUIDE_COPIED,
            ReportingText.GUIDE_COPY_FAILED,
            ReportingText.GUIDE_MAIL,
            ReportingText.GUIDE_MAIL_LONG,
            ReportingText.GUIDE_DONE,
            ReportingText.GUIDE_COUNT_ASK,
            ReportingText.GUIDE_COUNT_YES,
            ReportingText.GUIDE_COUNTED,
            ReportingText.GUIDE_LOSE);

    /** Headings and set sentences of a report. */
    static final List<Message> NOTICE = List.of(
            ReportingText.NOTICE_SUBJECT,
            ReportingText.NOTICE_RULE,
            ReportingText.NOTICE_LINK,
            ReportingText.NOTICE_ACCOUNT,
            ReportingText.NOTICE_SEEN,
            ReportingText.NOTICE_LANGUAGE,
            ReportingText.NOTICE_WHY,
            ReportingText.NOTICE_NAME,
            ReportingText.NOTICE_EMAIL,
            ReportingText.GUIDE_FAITH);

    private GuideMessages() {}

    /** By their keys; what belongs to the guide alone without its first word. */
    static Map<String, String> of(List<Message> messages, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        messages.forEach(
                each -> words.put(each.key().replaceFirst("^(guide|notice)-", ""), Messages.text(locale, each)));
        return words;
    }
}
