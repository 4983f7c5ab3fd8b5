/**
 * What is taught: reading and checking the files under {@code content/}, storing each text as an immutable snapshot,
 * publishing units (modules and forms) as versions, and giving the rest of the house typed records of them. A broken
 * file never hides or replaces what was good. Start at {@link org.basira.content.Catalogue}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"question", "account", "operations"})
package org.basira.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
