package org.basira.account.view;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basira.account.AccountText;
import org.basira.account.Role;
import org.basira.operations.Audit;
import org.basira.operations.Settings;
import org.basira.ui.Formats;
import org.basira.ui.Message;
import org.basira.ui.Messages;

/** The audit trail in the reader's language, people by name. What it has no words for stands as it was written. */
final class AuditWords {

    private static final Map<String, AccountText> ACTS = Map.ofEntries(
            entry("installation-set-up", AccountText.ACT_INSTALLATION_SET_UP),
            entry("account-made", AccountText.ACT_ACCOUNT_MADE),
            entry("account-locked", AccountText.ACT_ACCOUNT_LOCKED),
            entry("account-opened", AccountText.ACT_ACCOUNT_OPENED),
            entry("roles-changed", AccountText.ACT_ROLES_CHANGED),
            entry("reset-code-issued", AccountText.ACT_RESET_CODE_ISSUED),
            entry("password-reset", AccountText.ACT_PASSWORD_RESET),
            entry("setting-changed", AccountText.ACT_SETTING_CHANGED),
            entry("cohort-made", AccountText.ACT_COHORT_MADE),
            entry("cohort-renamed", AccountText.ACT_COHORT_RENAMED),
            entry("cohort-closed", AccountText.ACT_COHORT_CLOSED),
            entry("cohort-reopened", AccountText.ACT_COHORT_REOPENED),
            entry("join-code-made", AccountText.ACT_JOIN_CODE_MADE),
            entry("module-assigned", AccountText.ACT_MODULE_ASSIGNED),
            entry("module-unassigned", AccountText.ACT_MODULE_UNASSIGNED),
            entry("name-hidden", AccountText.ACT_NAME_HIDDEN),
            entry("name-shown", AccountText.ACT_NAME_SHOWN),
            entry("roster-exported", AccountText.ACT_ROSTER_EXPORTED),
            entry("study-opened", AccountText.ACT_STUDY_OPENED),
            entry("study-closed", AccountText.ACT_STUDY_CLOSED),
            entry("study-exported", AccountText.ACT_STUDY_EXPORTED),
            entry("content-published", AccountText.ACT_VERSION_PUBLISHED),
            entry("content-stepped-back", AccountText.ACT_STEPPED_BACK),
            entry("item-regraded", AccountText.ACT_ITEM_REGRADED),
            entry("item-withdrawn", AccountText.ACT_ITEM_WITHDRAWN),
            entry("item-restored", AccountText.ACT_ITEM_RESTORED),
            entry("regrade-stopped", AccountText.ACT_REGRADE_STOPPED),
            entry("regrade-resumed", AccountText.ACT_REGRADE_RESUMED),
            entry("answer-marked", AccountText.ACT_ANSWER_MARKED),
            entry("channel-verified", AccountText.ACT_CHANNEL_VERIFIED),
            entry("channel-greyed", AccountText.ACT_CHANNEL_GREYED),
            entry("channel-restored", AccountText.ACT_CHANNEL_RESTORED),
            entry("channel-changed", AccountText.ACT_CHANNEL_CHANGED),
            entry("channel-returned", AccountText.ACT_CHANNEL_RETURNED),
            entry("channel-kept", AccountText.ACT_CHANNEL_KEPT),
            entry("change-proposed", AccountText.ACT_CHANGE_PROPOSED),
            entry("change-approved", AccountText.ACT_CHANGE_APPROVED),
            entry("change-refused", AccountText.ACT_CHANGE_REFUSED),
            entry("change-withdrawn", AccountText.ACT_CHANGE_WITHDRAWN),
            entry("links-asked", AccountText.ACT_LINKS_ASKED),
            entry("report-rejudged", AccountText.ACT_REPORT_REJUDGED),
            entry("intake-proposed", AccountText.ACT_INTAKE_PROPOSED),
            entry("intake-approved", AccountText.ACT_INTAKE_APPROVED),
            entry("intake-refused", AccountText.ACT_INTAKE_REFUSED),
            entry("intake-off", AccountText.ACT_INTAKE_OFF),
            entry("intake-tested", AccountText.ACT_INTAKE_TESTED),
            entry("outbox-resent", AccountText.ACT_OUTBOX_RESENT),
            entry("outbox-discarded", AccountText.ACT_OUTBOX_DISCARDED));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String CORRECTION = "CORRECTION ";
    private static final String VERSION = "VERSION ";

    private final Locale locale;
    private final Map<UUID, String> names;

    AuditWords(Locale locale, Map<UUID, String> names) {
        this.locale = locale;
        this.names = names;
    }

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private String t(Message message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }

    String act(Audit.Entry entry) {
        if (entry.action().equals("content-published") && entry.detail().startsWith(CORRECTION)) {
            return t(AccountText.ACT_CORRECTION_PUBLISHED);
        }
        AccountText words = ACTS.get(entry.action());
        return words == null ? entry.action() : t(words);
    }

    String who(Audit.Entry entry) {
        UUID actor = entry.actor();
        return actor == null ? t(AccountText.AUDIT_SYSTEM) : names.getOrDefault(actor, actor.toString());
    }

    /** A person by name, a setting in words; of another thing with an id the detail says which it is. */
    String subject(Audit.Entry entry) {
        if (entry.action().equals("setting-changed")) {
            return t(AccountText.SETTING_NAME, entry.subject().replace('-', '_'));
        }
        Optional<UUID> id = id(entry.subject());
        return id.map(names::get).orElse(id.isPresent() && !entry.detail().isBlank() ? "" : entry.subject());
    }

    String detail(Audit.Entry entry) {
        String detail = entry.detail();
        return switch (entry.action()) {
            case "account-made" -> roles(detail);
            case "content-published" ->
                detail.startsWith(CORRECTION)
                        ? detail.substring(CORRECTION.length())
                        : detail.startsWith(VERSION) ? detail.substring(VERSION.length()) : detail;
            default -> {
                String[] change = detail.split(" → ", 2);
                yield change.length == 2
                        ? t(AccountText.AUDIT_CHANGE, value(entry, change[1]), value(entry, change[0]))
                        : value(entry, detail);
            }
        };
    }

    private String value(Audit.Entry entry, String written) {
        return switch (entry.action()) {
            case "roles-changed" -> roles(written);
            case "setting-changed" ->
                entry.subject().equals(Settings.Setting.POSTS_OVER.key())
                        ? t(AccountText.POSTS_OVER, written)
                        : setting(written);
            case "content-stepped-back" -> Formats.digits(locale, written);
            case "module-assigned" ->
                DAY.matcher(written).replaceAll(day -> Formats.date(locale, LocalDate.parse(day.group())));
            default -> written;
        };
    }

    private String setting(String written) {
        return switch (written) {
            case "true" -> t(AccountText.YES);
            case "false" -> t(AccountText.NO);
            default -> Formats.digits(locale, written);
        };
    }

    private String roles(String written) {
        return Arrays.stream(Role.values())
                .filter(role -> written.contains(role.name()))
                .map(role -> t(AccountText.ROLE_NAME, role.name()))
                .collect(Collectors.joining(t(AccountText.LIST_COMMA)));
    }
}
