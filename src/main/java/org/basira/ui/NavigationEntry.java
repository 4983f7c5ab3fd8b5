package org.basira.ui;

import java.util.Set;

/**
 * An entry of the main navigation, contributed by a room as a bean. It appears for people with one of its roles.
 *
 * @param order place in the bar; learners' entries come first
 * @param tab whether it is one of the four tabs at the bottom of a phone
 */
public record NavigationEntry(Message label, Link target, Icon icon, Set<String> roles, int order, boolean tab) {}
