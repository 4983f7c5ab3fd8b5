package org.basira.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.basira.operations.OutsideAddresses.Objection;
import org.basira.operations.OutsideAddresses.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressesTest {

    private static final String PUBLIC = "151.101.1.140";

    private static OutsideAddresses with(String... resolved) {
        return new OutsideAddresses(
                "intake.example, other.example:8443", "localhost:9099", host -> addresses(resolved));
    }

    private static InetAddress[] addresses(String... numbers) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            addresses[i] = InetAddress.getByName(numbers[i]);
        }
        return addresses;
    }

    private static Optional<Objection> objection(String address) {
        return with(PUBLIC).objection(address, Use.CALLED_BY_SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://intake.example/hook",
                "https://INTAKE.example./hook?x=1",
                "https://intake.example:443/",
                "https://other.example:8443/a"
            })
    void a_listed_public_host_over_https_is_fine(String address) {
        assertThat(objection(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), NOT_HTTPS",
        "JaVaScRiPt:alert(1), NOT_HTTPS",
        "'java\tscript:alert(1)', NOT_HTTPS",
        "'data:text/html,<script>alert(1)</script>', NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "http://intake.example/, NOT_HTTPS",
        "ftp://intake.example/, NOT_HTTPS",
        "//intake.example/hook, NOT_HTTPS",
        "intake.example/hook, NOT_HTTPS",
        "'', NOT_HTTPS",
        "https://, NOT_AN_ADDRESS",
        "https:intake.example, NOT_AN_ADDRESS",
        "'https://intake.example /', NOT_AN_ADDRESS",
        "'https://intake.example\r\nHost: evil/', NOT_AN_ADDRESS",
        "https://intake.example\\@evil.example/, NOT_AN_ADDRESS",
        "https://ìntake.example/, NOT_AN_ADDRESS",
        "https://user@intake.example/, HAS_USER",
        "https://intake.example:x@evil.example/, HAS_USER",
        "https://127.0.0.1/, BY_NUMBER",
        "https://127.1/, BY_NUMBER",
        "https://2130706433/, BY_NUMBER",
        "https://0x7f000001/, BY_NUMBER",
        "https://017700000001/, BY_NUMBER",
        "https://151.101.1.140/, BY_NUMBER",
        "'https://[::1]/', BY_NUMBER",
        "'https://[::ffff:127.0.0.1]/', BY_NUMBER",
        "https://evil.example/, NOT_ON_LIST",
        "https://intake.example.evil.example/, NOT_ON_LIST",
        "https://sub.intake.example/, NOT_ON_LIST",
        "https://intake.example:8443/, NOT_ON_LIST",
        "https://other.example/, NOT_ON_LIST",
        "https://localhost/, PRIVATE_NETWORK",
        "https://intranet/, PRIVATE_NETWORK",
        "https://printer.local/, PRIVATE_NETWORK",
        "https://metadata.google.internal/, PRIVATE_NETWORK"
    })
    void anything_else_is_refused_with_its_reason(String address, Objection objection) {
        assertThat(objection(address)).contains(objection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void a_name_that_leads_into_a_network_of_our_own_is_refused_for_server_and_browser(String address) {
        assertThat(with(address).objection("https://intake.example/", Use.CALLED_BY_SERVER))
                .contains(Objection.PRIVATE_NETWORK);
        assertThat(with(address).objection("https://anywhere.example/", Use.OPENED_BY_BROWSER))
                .contains(Objection.PRIVATE_NETWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PUBLIC, "9.9.9.9", "100.63.0.1", "172.32.0.1", "11.0.0.1", "2a00:1450:4001::1", "2606:4700::1111"
            })
    void a_public_address_is_public(String address) {
        assertThat(with(address).objection("https://intake.example/", Use.CALLED_BY_SERVER))
                .isEmpty();
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        assertThat(with(PUBLIC, "10.0.0.1").objection("https://intake.example/", Use.CALLED_BY_SERVER))
                .contains(Objection.PRIVATE_NETWORK);
    }

    @Test
    void a_browser_may_open_hosts_the_server_may_not_call() {
        assertThat(with(PUBLIC).objection("https://anywhere.example/form", Use.OPENED_BY_BROWSER))
                .isEmpty();
        assertThat(with(PUBLIC).objection("javascript:alert(1)", Use.OPENED_BY_BROWSER))
                .contains(Objection.NOT_HTTPS);
        assertThat(with(PUBLIC).objection("https://10.0.0.1/", Use.OPENED_BY_BROWSER))
                .contains(Objection.BY_NUMBER);
    }

    @Test
    void a_host_nobody_knows_is_refused() {
        OutsideAddresses nowhere = new OutsideAddresses("intake.example", "", host -> {
            throw new UnknownHostException(host);
        });

        assertThat(nowhere.objection("https://intake.example/", Use.CALLED_BY_SERVER))
                .contains(Objection.UNKNOWN_HOST);
    }

    @Test
    void only_the_pair_of_host_and_port_named_for_tests_is_called_without_https() {
        assertThat(with("127.0.0.1").objection("http://localhost:9099/", Use.CALLED_BY_SERVER))
                .isEmpty();
        assertThat(with("127.0.0.1").objection("http://localhost:9098/", Use.CALLED_BY_SERVER))
                .contains(Objection.NOT_HTTPS);
        assertThat(with("127.0.0.1").objection("ftp://localhost:9099/", Use.CALLED_BY_SERVER))
                .contains(Objection.NOT_HTTPS);
    }

    @Test
    void a_name_that_resolves_elsewhere_the_second_time_is_looked_at_again_and_refused() {
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        OutsideAddresses rebinding =
                new OutsideAddresses("intake.example", "", host -> addresses(answers.removeFirst()));

        assertThat(rebinding.objection("https://intake.example/", Use.CALLED_BY_SERVER))
                .isEmpty();
        assertThat(rebinding.target("https://intake.example/")).isEmpty();
    }

    @Test
    void the_address_that_was_checked_is_the_one_to_connect_to() throws UnknownHostException {
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC));
        OutsideAddresses once = new OutsideAddresses("intake.example", "", host -> addresses(answers.removeFirst()));

        OutsideAddresses.Target target =
                once.target("https://intake.example/a%20b?c=d").orElseThrow();

        assertThat(target.address()).isEqualTo(InetAddress.getByName(PUBLIC));
        assertThat(target.hostHeader()).isEqualTo("intake.example");
        assertThat(target.path()).isEqualTo("/a%20b?c=d");
        assertThat(answers).as("it was resolved once").isEmpty();
    }
}
