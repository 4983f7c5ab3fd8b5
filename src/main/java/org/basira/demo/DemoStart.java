package org.basira.demo;

import java.util.List;
import java.util.Set;
import org.basira.account.DemoAccess.Guest;
import org.basira.account.DemoAccounts;
import org.basira.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the demo: refuses a folder with other accounts, writes the history once, prints the sign-ins as the last lines. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("org.basira.demo");

    private static final List<Guest> GUESTS = List.of(
            new Guest("dana", "دانة", Role.LEARNER),
            new Guest("karim", "كريم", Role.TRAINER),
            new Guest("shirin", "شیرین", Role.COORDINATOR),
            new Guest("yusuf", "يوسف", Role.ADMINISTRATOR),
            // Some changes need two administrators.
            new Guest("layla", "ليلى", Role.ADMINISTRATOR));

    private final DemoAccounts accounts;
    private final DemoHistory history;
    private final ServletWebServerApplicationContext server;

    DemoStart(DemoAccounts accounts, DemoHistory history, ServletWebServerApplicationContext server) {
        this.accounts = accounts;
        this.history = history;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.foreign()) {
            throw new IllegalStateException(
                    "This folder holds accounts that are not the demo's. Give the demo another one with --basira.data=...");
        }
        if (accounts.empty()) {
            accounts.makeOrganisation();
            for (Guest guest : GUESTS) {
                history.guest(accounts.make(guest.login(), guest.displayName(), Set.of(guest.role())));
            }
            history.write();
        } else {
            GUESTS.stream()
                    .filter(guest -> !accounts.knows(guest.login()))
                    .forEach(guest -> accounts.make(guest.login(), guest.displayName(), Set.of(guest.role())));
        }
        StringBuilder lines = new StringBuilder("The demo is ready: http://127.0.0.1:" + port());
        for (Guest guest : GUESTS) {
            lines.append(String.format(
                    "%n  %-14s user name %-8s password %s",
                    guest.role().name().toLowerCase(java.util.Locale.ROOT), guest.login(), accounts.offer(guest)));
        }
        log.info("{}", lines);
    }

    private int port() {
        var web = server.getWebServer();
        return web == null ? 0 : web.getPort();
    }
}
