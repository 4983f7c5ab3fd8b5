package org.basira.reporting;

import java.util.List;
import org.basira.question.Text;

/**
 * One text of the support page.
 *
 * @param channels ids of the places that help here: for families, or for an emergency
 * @param sources ids of {@link Advice#references}
 */
public record SupportText(String id, Text title, Text text, List<String> channels, List<String> sources) {}
