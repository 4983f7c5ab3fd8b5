package org.basira.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.basira.account.Passwords.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Set<Role> LEARNER = Set.of(Role.LEARNER);
    private final Passwords passwords = new Passwords();

    @Test
    void learners_need_eight_characters_and_staff_fifteen() {
        assertThat(passwords.objection("kite-73", "x-1", LEARNER)).contains(Objection.TOO_SHORT);
        assertThat(passwords.objection("kite-732", "x-1", LEARNER)).isEmpty();
        assertThat(passwords.objection("kite-732 herons", "x-1", Set.of(Role.TRAINER)))
                .isEmpty();
        assertThat(passwords.objection("kite-732 heron", "x-1", Set.of(Role.LEARNER, Role.COORDINATOR)))
                .contains(Objection.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ثلاثة بلشونات هادئة", "سێ باڵندەی هێمن", "три тихие цапли", "🜂🜄🜁🜃🝆🝊🝍🝎"})
    void any_script_will_do(String password) {
        assertThat(passwords.objection(password, "x-1", LEARNER)).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_people_see_as_one_code_point() {
        assertThat(passwords.objection("🜂🜄🜁🜃🝆🝊🝍", "x-1", LEARNER)).contains(Objection.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "p4ssw0rd",
                "12345678",
                "qwertyuiop",
                "aaaaaaaa",
                "abcabcabc",
                "كلمة السر",
                "١٢٣٤٥٦٧٨",
                "بسم الله",
                "کوردستان"
            })
    void common_ones_are_refused_in_each_language(String password) {
        assertThat(passwords.objection(password, "x-1", LEARNER)).contains(Objection.COMMON);
    }

    @Test
    void the_user_name_may_not_stand_in_it() {
        assertThat(passwords.objection("my Calm Crane 21!", "calm-crane-21", LEARNER))
                .contains(Objection.LIKE_USER_NAME);
    }

    @Test
    void over_two_hundred_characters_are_refused() {
        assertThat(passwords.objection("ab cd ef gh ".repeat(17), "x-1", LEARNER))
                .contains(Objection.TOO_LONG);
    }

    @Test
    void the_same_letters_match_however_they_were_composed() {
        String hash = passwords.hash("caf\u00e9 on the hill");

        assertThat(passwords.matches("cafe\u0301 on the hill", hash)).isTrue();
        assertThat(passwords.matches("cafe on the hill", hash)).isFalse();
    }
}
