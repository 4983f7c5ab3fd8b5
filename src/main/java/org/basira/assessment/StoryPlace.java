package org.basira.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.basira.question.Asked;
import org.basira.question.Asking;
import org.basira.question.Scenario;
import org.basira.question.Specimen;
import org.basira.question.Text;

/** Where in a story one stands; {@code scene} is empty at its end. {@code post} is the scene's specimen, if any. */
public record StoryPlace(List<Passed> passed, Optional<Asked.Scene> scene, Optional<Asked.Post> post) {

    /** A choice left behind, what came of it in the story, and how good it was: told only where feedback comes at once. */
    public record Passed(Text choice, Text consequence, Optional<Told> told) {}

    /** What a choice did, and how good it was, from 0 to 1. */
    public record Told(Text words, double credit) {}

    /** Where a way through a story has led to. */
    public static StoryPlace of(
            Scenario scenario, List<String> way, boolean feedback, Function<String, Optional<Specimen>> specimens) {
        Optional<Asked.Scene> scene = Asking.scene(scenario, way);
        return new StoryPlace(
                scenario.taken(way).stream()
                        .map(Scenario.Taken::choice)
                        .map(choice -> new Passed(
                                choice.text(),
                                choice.consequence(),
                                feedback
                                        ? Optional.of(new Told(choice.feedback(), choice.credit()))
                                        : Optional.empty()))
                        .toList(),
                scene,
                scene.flatMap(Asked.Scene::specimen).flatMap(specimens).map(Asked.Post::of));
    }
}
