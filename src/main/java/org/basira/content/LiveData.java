package org.basira.content;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Live data that is never versioned into lessons: the directory of channels, the reporting advice, drill cases, the
 * glossary, the invented world. Each is the last good state of its file, in the form of {@code content/schema}, and says
 * under {@code reviewed} who has reviewed it.
 */
public interface LiveData {

    /** The data of one file by its kind and id, such as {@code channels}, {@code channels}. */
    Optional<JsonNode> data(String kind, String id);

    /** All of a kind, by id. */
    List<JsonNode> all(String kind);
}
