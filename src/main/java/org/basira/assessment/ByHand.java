package org.basira.assessment;

import java.util.Map;

/**
 * What a person said with a mark.
 *
 * @param levels the level reached of each criterion, by their ids
 * @param comment plain text, shown as text and nothing else; may be empty
 */
public record ByHand(Map<String, String> levels, String comment) {}
