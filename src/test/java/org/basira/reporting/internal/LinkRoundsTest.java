package org.basira.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.basira.cohort.House;
import org.basira.reporting.LinkState;
import org.basira.reporting.LinkState.Status;
import org.basira.reporting.internal.LinkRows.Asked;
import org.basira.reporting.internal.Site.LinkKey;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The app looks at links, against a peer on this machine. */
class LinkRoundsTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final House.Hands hands = new House.Hands();
    private HttpServer peer = start();

    private HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        assertThat(exchange.getRequestHeaders()).doesNotContainKeys("Cookie", "Referer", "Authorization");
        String path = exchange.getRequestURI().getPath();
        int status = switch (path) {
            case "/gone" -> 410;
            case "/lost" -> 404;
            case "/moved" -> 301;
            case "/shut" -> 403;
            case "/broken" -> 500;
            case "/no-head" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
            default -> 200;
        };
        if (status == 301) {
            exchange.getResponseHeaders().set("Location", "/new?from=old");
        }
        exchange.getResponseHeaders().set("Set-Cookie", "id=1");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @BeforeEach
    void serve() {
        peer.start();
    }

    @AfterEach
    void stop() {
        peer.stop(0);
    }

    private String host() {
        return "127.0.0.1:" + peer.getAddress().getPort();
    }

    private LinkRounds rounds(Database database, SiteDirectory site, Set<String> listed) {
        LiveDirectory directory =
                new LiveDirectory(new DirectoryFiles(""), site::now, () -> java.time.ZoneOffset.UTC, hands);
        return new LinkRounds(
                directory,
                site,
                new LinkRows(database.sql()),
                new Outward(listed),
                new JdbcTransactionManager(database.dataSource()),
                hands);
    }

    private LinkRounds rounds() {
        Database database = Databases.h2();
        return rounds(database, new SiteDirectory(new DirectoryRows(database.sql())), Set.of(host()));
    }

    @ParameterizedTest
    @CsvSource({
        "/, OK, ''",
        "/no-head, OK, ''",
        "/gone, BROKEN, 410",
        "/lost, BROKEN, 404",
        "/shut, UNREACHABLE, 403",
        "/broken, UNREACHABLE, 500"
    })
    void says_what_became_of_a_link(String path, Status status, String detail) {
        LinkState found = rounds().look("http://" + host() + path);

        assertThat(found.status()).isEqualTo(status);
        assertThat(found.detail()).isEqualTo(detail);
    }

    @Test
    void says_where_a_link_moves_to_and_does_not_follow() {
        LinkState found = rounds().look("http://" + host() + "/moved");

        assertThat(found.status()).isEqualTo(Status.MOVED);
        assertThat(found.detail()).isEqualTo("http://" + host() + "/new?from=old");
        assertThat(seen).containsExactly("HEAD /moved");
    }

    @Test
    void asks_for_the_head_first_and_for_the_page_only_where_that_is_refused() {
        rounds().look("http://" + host() + "/");
        rounds().look("http://" + host() + "/no-head");

        assertThat(seen).containsExactly("HEAD /", "HEAD /no-head", "GET /no-head");
    }

    @Test
    void does_not_go_into_the_own_network_unless_the_host_is_listed() {
        Database database = Databases.h2();
        LinkRounds strict = rounds(database, new SiteDirectory(new DirectoryRows(database.sql())), Set.of());

        assertThat(strict.look("http://" + host() + "/").status()).isEqualTo(Status.REFUSED);
        assertThat(strict.look("https://localhost/").status()).isEqualTo(Status.REFUSED);
        assertThat(seen).isEmpty();
    }

    @Test
    void where_nobody_listens_the_link_could_not_be_reached() {
        String host = host();
        peer.stop(0);

        LinkState found = rounds().look("http://" + host + "/");
        assertThat(found.status()).isEqualTo(Status.UNREACHABLE);
        assertThat(found.detail()).isEqualTo("NO_CONNECTION");
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void looks_at_what_is_asked_for_once(Database database) {
        SiteDirectory site = new SiteDirectory(new DirectoryRows(database.sql()));
        LinkRounds rounds = rounds(database, site, Set.of(host()));
        Asked link = new Asked("telegram", "in-app", "http://" + host() + "/gone");
        LinkRows rows = new LinkRows(database.sql());
        database.transactions().executeWithoutResult(status -> rows.ask(link, hands.instant()));
        database.transactions().executeWithoutResult(status -> rows.ask(link, hands.instant()));

        rounds.turn();
        rounds.turn();

        assertThat(seen).containsExactly("HEAD /gone", "GET /gone");
        Site.LinkRow row = java.util.Objects.requireNonNull(site.now().links().get(new LinkKey("telegram", "in-app")));
        assertThat(row.asked()).isFalse();
        assertThat(row.found()).isEqualTo(new LinkState(Status.BROKEN, hands.instant(), "410"));
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void no_two_nodes_look_at_one_link_unless_the_first_has_died(Database database) {
        Asked link = new Asked("telegram", "in-app", "https://example.org/");
        LinkRows rows = new LinkRows(database.sql());
        rows.ask(link, hands.instant());

        assertThat(rows.claim(hands.instant(), hands.instant().minusSeconds(120)))
                .contains(link);
        assertThat(rows.claim(hands.instant(), hands.instant().minusSeconds(120)))
                .isEmpty();
        hands.forward(java.time.Duration.ofMinutes(3));
        assertThat(rows.claim(hands.instant(), hands.instant().minusSeconds(120)))
                .contains(link);
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void every_link_is_due_once_a_week(Database database) {
        SiteDirectory site = new SiteDirectory(new DirectoryRows(database.sql()));
        LinkRounds rounds = rounds(database, site, Set.of());
        rounds.askWhatIsDue();
        int links = site.now().links().size();
        assertThat(links).isGreaterThan(20);
        LinkRows rows = new LinkRows(database.sql());
        site.now()
                .links()
                .forEach((key, row) -> rows.found(
                        new Asked(key.channel(), key.way(), row.address()),
                        new LinkState(Status.OK, hands.instant(), "")));

        hands.forward(java.time.Duration.ofDays(6));
        SiteDirectory fresh = new SiteDirectory(new DirectoryRows(database.sql()));
        rounds(database, fresh, Set.of()).askWhatIsDue();
        assertThat(fresh.now().links().values()).noneMatch(Site.LinkRow::asked);

        hands.forward(java.time.Duration.ofDays(2));
        rounds(database, fresh, Set.of()).askWhatIsDue();
        assertThat(fresh.now().links().values()).allMatch(Site.LinkRow::asked).hasSize(links);
    }
}
