/**
 * Attempts at quizzes and forms: everything that happens in one is an act through one door, steps and marks are only ever
 * appended, and a refusal is a returned value. Start at {@link org.basira.assessment.Attempts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"question", "content", "content::post", "account", "operations"})
package org.basira.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
