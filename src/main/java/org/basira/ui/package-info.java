/**
 * What every page shares: the shell with its navigation, messages in three languages, formatting by locale, small
 * components, error pages. It knows no other room: rooms contribute {@link org.basira.ui.NavigationEntry navigation
 * entries} and {@link org.basira.ui.Message messages}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.basira.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
