package org.basira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.internal.ConfigureRoutes;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.basira.ui.Languages;
import org.basira.ui.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link record leads to a page. */
class LinksTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.basira");
    private static final ConfigureRoutes ROUTES = routes();

    static Stream<Class<?>> links() {
        return PROGRAM.stream()
                .filter(each -> each.isAssignableTo(Link.class) && !each.isInterface())
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC)) // others hold a link they are given
                .<Class<?>>map(JavaClass::reflect)
                .filter(each -> each != Languages.class); // leads to a controller, not to a page
    }

    @ParameterizedTest
    @MethodSource("links")
    void leads_to_a_page(Class<?> link) throws ReflectiveOperationException {
        String path = example(link).path().replaceFirst("[?#].*", "");
        assertThatNoException()
                .as(path)
                .isThrownBy(
                        () -> assertThat(ROUTES.getNavigationRouteTarget(path).getRouteTarget())
                                .as("page at /%s", path)
                                .isNotNull());
    }

    @Test
    void there_are_links() {
        assertThat(links()).hasSizeGreaterThan(10);
    }

    private static ConfigureRoutes routes() {
        ConfigureRoutes routes = new ConfigureRoutes();
        for (JavaClass each : PROGRAM) {
            if (each.isAnnotatedWith(Route.class)) {
                Class<? extends Component> page = each.reflect().asSubclass(Component.class);
                routes.setRoute(page.getAnnotation(Route.class).value(), page);
                for (RouteAlias alias : page.getAnnotationsByType(RouteAlias.class)) {
                    routes.setRoute(alias.value(), page);
                }
            }
        }
        return routes;
    }

    private static Link example(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = example(parts[i]);
        }
        return (Link) constructor.newInstance(values);
    }

    private static Object example(RecordComponent part) throws ReflectiveOperationException {
        Class<?> type = part.getType();
        if (type == String.class) {
            return "some";
        } else if (type == UUID.class) {
            return new UUID(1, 2);
        } else if (type == int.class) {
            return 1;
        } else if (type == Locale.class) {
            return Locale.ENGLISH;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                return field.get(null);
            }
        }
        throw new IllegalArgumentException("no example of " + type);
    }
}
