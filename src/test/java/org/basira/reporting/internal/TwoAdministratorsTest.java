package org.basira.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TwoAdministratorsTest {

    private static final UUID YUSUF = new UUID(0, 1);
    private static final UUID LAYLA = new UUID(0, 2);

    @Test
    void two_who_are_different_are_enough() {
        assertThat(TwoAdministrators.enough(List.of(YUSUF, LAYLA), Set.of(YUSUF, LAYLA)))
                .isTrue();
    }

    @Test
    void one_is_not_enough_however_often() {
        assertThat(TwoAdministrators.enough(List.of(YUSUF), Set.of(YUSUF, LAYLA)))
                .isFalse();
        assertThat(TwoAdministrators.enough(List.of(YUSUF, YUSUF), Set.of(YUSUF, LAYLA)))
                .isFalse();
        assertThat(TwoAdministrators.enough(List.of(), Set.of(YUSUF, LAYLA))).isFalse();
    }

    @Test
    void who_is_no_administrator_any_more_does_not_count() {
        assertThat(TwoAdministrators.enough(List.of(YUSUF, LAYLA), Set.of(LAYLA)))
                .isFalse();
    }
}
