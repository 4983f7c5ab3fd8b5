/**
 * What keeps the house running: durable commits, the audit trail, settings, ids and time. People appear here as ids only.
 * Start at {@link org.basira.operations.Audit}; {@link org.basira.operations.Durability} says what "saved" means.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.basira.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
