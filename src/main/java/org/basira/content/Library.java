package org.basira.content;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.basira.question.Language;
import org.basira.question.Text;

/** What trainers see of all live texts: a list with each one's state in each language, and what the last reading found. */
@RolesAllowed("TRAINER")
public interface Library {

    /** A text of a unit. A lesson is one row; its editable texts have the slug {@code lesson.language}. */
    record Row(String unit, String kind, String slug, Text title, Map<Language, State> states) {}

    enum State {
        MISSING,
        PRESENT,
        REVIEWED
    }

    /** All live texts of modules and forms, by unit, kind and slug. */
    List<Row> rows();

    /** What the last reading of the files found, errors first. */
    List<Problem> problems();
}
