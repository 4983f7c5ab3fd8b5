package org.basira.operations;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses anyone may reach from those of our own or of no network: the special-purpose registries of IANA (RFC 6890
 * with its updates), and of IPv6 only what is given out at all (2000::/3).
 */
public final class PublicNetwork {

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            block(8, 0, 0, 0, 0),
            block(8, 10, 0, 0, 0),
            block(10, 100, 64, 0, 0),
            block(8, 127, 0, 0, 0),
            block(16, 169, 254, 0, 0),
            block(12, 172, 16, 0, 0),
            block(24, 192, 0, 0, 0),
            block(24, 192, 0, 2, 0),
            block(24, 192, 88, 99, 0),
            block(16, 192, 168, 0, 0),
            block(15, 198, 18, 0, 0),
            block(24, 198, 51, 100, 0),
            block(24, 203, 0, 113, 0),
            block(4, 224, 0, 0, 0),
            block(4, 240, 0, 0, 0));

    /** IETF protocols with Teredo, documentation twice, 6to4: each can carry or stand for something else. */
    private static final List<Block> NOT_PUBLIC_6 = List.of(
            block(23, 0x20, 0x01, 0x00),
            block(32, 0x20, 0x01, 0x0d, 0xb8),
            block(16, 0x20, 0x02),
            block(20, 0x3f, 0xff, 0x00));

    private static final Block GIVEN_OUT_6 = block(3, 0x20);

    private PublicNetwork() {}

    private record Block(int bits, List<Integer> start) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int wanted = start.get(bit / 8) >> (7 - bit % 8) & 1;
                if ((address[bit / 8] >> (7 - bit % 8) & 1) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(int bits, Integer... start) {
        return new Block(bits, List.of(start));
    }

    /** Whether everyone on the internet reaches this address, and nobody's own network does. */
    public static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return GIVEN_OUT_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
        }
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
    }
}
