/**
 * The directory of channels and the rules of safe reporting, from files people review; live data, never versioned into
 * lessons. Start at {@link org.basira.reporting.Directory}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "content::post", "question", "account", "operations"})
package org.basira.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
