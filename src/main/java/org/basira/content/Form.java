package org.basira.content;

import java.util.List;
import org.basira.question.Text;

/** A fixed set of specimens judged as a whole, before or after the course; parallel to the others of its family. */
public record Form(
        VersionId version,
        String id,
        String family,
        Text title,
        Text intro,
        List<String> specimens,
        double overShare) {}
