package org.basira.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.Map;
import org.basira.Basira;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The demo, running on a random port with a data folder of its own; all tests so marked share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Basira.class, PageStatements.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemoApplication.OwnFolder.class)
public @interface DemoApplication {

    /** A new folder under target. */
    class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Files.createDirectories(java.nio.file.Path.of("target"));
                String folder = Files.createTempDirectory(java.nio.file.Path.of("target"), "demo-")
                        .toAbsolutePath()
                        .toString();
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("own-folder", Map.of("basira.data", folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
