package org.basira.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basira.content.Problem;
import org.junit.jupiter.api.Test;

/** The build's check of all that is taught. Another folder may be named by the property {@code basira.content.folder}. */
class ContentTest {

    private static final Path FOLDER = Path.of(System.getProperty("basira.content.folder", "content"));

    @Test
    void the_content_of_this_repository_breaks_no_rule() {
        assumeTrue(Files.exists(FOLDER.resolve("world.yaml")), "no content yet");
        Reader.Reading reading = new Reader().read(Sources.inFolder(FOLDER));
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Checker.check(reading.set(Map.of())));
        Checker.sorted(problems).forEach(problem -> System.out.println(problem));
        assertThat(problems).filteredOn(Problem::error).isEmpty();
    }

    @Test
    void every_item_and_lesson_becomes_a_record() {
        assumeTrue(Files.exists(FOLDER.resolve("world.yaml")), "no content yet");
        for (ContentFile file : new Reader().read(Sources.inFolder(FOLDER)).files()) {
            if (Items.isItem(file.kind())) {
                assertThat(Items.item(file.kind(), file.json()).id()).isEqualTo(file.id());
            }
        }
    }
}
