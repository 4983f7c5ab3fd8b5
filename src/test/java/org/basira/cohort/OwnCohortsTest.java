package org.basira.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.security.access.AccessDeniedException;

/** A coordinator reaches their own cohorts only: every method of the room is walked, so a new one is walked too. */
class OwnCohortsTest {

    private static final UUID ZAINAB = UUID.randomUUID();
    private static final UUID KARWAN = UUID.randomUUID();

    private static Stream<Method> methods(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static List<Object> services(House house) {
        return List.of(house.cohorts(), house.roster(), house.room(ClassOverview.class));
    }

    /** Arguments of a call by a coordinator for a cohort; further ids are a learner of it. */
    private static Object[] arguments(Method method, UUID coordinator, UUID cohort, UUID learner) {
        Object[] arguments = new Object[method.getParameterCount()];
        int ids = 0;
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (type == UUID.class) {
                arguments[i] = List.of(coordinator, cohort, learner).get(ids++);
            } else if (type == String.class) {
                arguments[i] = "signals";
            } else if (type == boolean.class) {
                arguments[i] = true;
            } else if (type == List.class) {
                arguments[i] = List.of();
            }
        }
        return arguments;
    }

    private static Object call(Object service, Method method, Object[] arguments) {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void another_coordinators_cohort_and_one_that_does_not_exist_look_the_same(Databases.Database database) {
        try (House house = new House(database)) {
            UUID hers = house.cohort(ZAINAB, "Teachers, morning");
            UUID learner = house.learner(hers, "Dana");
            int walked = 0;
            for (Object service : services(house)) {
                for (Method method : methods(service)
                        .filter(each -> !List.of("list", "make", "find").contains(each.getName()))
                        .toList()) {
                    for (UUID cohort : List.of(hers, UUID.randomUUID())) {
                        Object[] arguments = arguments(method, KARWAN, cohort, learner);
                        assertThatThrownBy(() -> house.as("COORDINATOR", () -> call(service, method, arguments)))
                                .as(method.getName())
                                .isInstanceOf(NoSuchCohort.class)
                                .hasMessage("no such cohort");
                        walked++;
                    }
                }
            }
            assertThat(walked).isGreaterThan(15);
            assertThat(house.as("COORDINATOR", () -> house.cohorts().list(KARWAN)))
                    .isEmpty();
            assertThat(house.as("COORDINATOR", () -> house.cohorts().find(KARWAN, hers)))
                    .isEmpty();
            assertThat(house.as("COORDINATOR", () -> house.roster().find(KARWAN, hers)))
                    .isEmpty();
            assertThat(house.as(
                            "COORDINATOR", () -> house.room(ClassOverview.class).find(KARWAN, hers)))
                    .isEmpty();
            assertThat(house.cohort(ZAINAB, hers).name()).isEqualTo("Teachers, morning");
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void who_is_no_coordinator_gets_nowhere(Databases.Database database) {
        try (House house = new House(database)) {
            UUID hers = house.cohort(ZAINAB, "Teachers, morning");
            UUID learner = house.learner(hers, "Dana");
            for (Object service : services(house)) {
                methods(service).forEach(method -> {
                    Object[] arguments = arguments(method, ZAINAB, hers, learner);
                    for (String role : List.of("LEARNER", "TRAINER", "ADMINISTRATOR")) {
                        assertThatThrownBy(() -> house.as(role, () -> call(service, method, arguments)))
                                .as(method.getName())
                                .isInstanceOf(AccessDeniedException.class);
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.basira.testing.Databases#both")
    void a_learner_of_another_cohort_is_not_to_be_found_either(Databases.Database database) {
        try (House house = new House(database)) {
            UUID hers = house.cohort(ZAINAB, "Teachers, morning");
            UUID his = house.cohort(KARWAN, "Youth centre");
            UUID learner = house.learner(his, "Hiwa");
            assertThatThrownBy(
                            () -> house.as("COORDINATOR", () -> house.roster().passwordCode(ZAINAB, hers, learner)))
                    .isInstanceOf(NoSuchCohort.class);
            assertThatThrownBy(
                            () -> house.as("COORDINATOR", () -> house.roster().label(ZAINAB, hers, learner, "Row 1")))
                    .isInstanceOf(NoSuchCohort.class);
        }
    }
}
