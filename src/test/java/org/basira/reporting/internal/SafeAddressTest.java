package org.basira.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.basira.operations.PublicNetwork;
import org.basira.reporting.Finding.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/",
                "https://www.example.org/a/b?c=d&e=%20#f",
                "https://xn--mgbh0fb.xn--kgbechtv/"
            })
    void a_public_page_may_be_shown(String address) {
        assertThat(SafeAddress.objection(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), ADDRESS_SCRIPT",
        "'  JavaScript:alert(1)', ADDRESS_SCRIPT",
        "'data:text/html,x', ADDRESS_SCRIPT",
        "file:///etc/passwd, ADDRESS_SCRIPT",
        "http://example.org/, ADDRESS_NOT_HTTPS",
        "https://example.org@127.0.0.1/, ADDRESS_USER",
        "https://user:secret@example.org/, ADDRESS_USER",
        "https://127.0.0.1/, ADDRESS_PRIVATE",
        "https://8.8.8.8/, ADDRESS_PRIVATE",
        "https://2130706433/, ADDRESS_PRIVATE",
        "https://0x7f.1/, ADDRESS_PRIVATE",
        "https://[::1]/, ADDRESS_PRIVATE",
        "https://localhost/, ADDRESS_PRIVATE",
        "https://printer.local/, ADDRESS_PRIVATE",
        "https://intranet/, ADDRESS_PRIVATE",
        "https://metadata.google.internal/x, ADDRESS_PRIVATE",
        "https://example.org:8443/, ADDRESS_NONE",
        "https://example.org\\@evil.example/, ADDRESS_USER",
        "https://example..org/, ADDRESS_NONE",
        "'https://example.org/a b', ADDRESS_NONE",
        "ftp://example.org/, ADDRESS_NONE",
        "'', ADDRESS_NONE"
    })
    void anything_else_is_refused_with_its_reason(String address, Fault fault) {
        assertThat(SafeAddress.objection(address)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fe80::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::"
            })
    void a_network_of_ones_own_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicNetwork.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2a00:1450:4001::1"})
    void the_internet_is(String address) throws UnknownHostException {
        assertThat(PublicNetwork.has(InetAddress.getByName(address))).isTrue();
    }
}
