/**
 * What a question is: the authored form of each item with its key, the asked form without it, a response, and the pure
 * rules that turn a response into evidence and evidence into credit. Nothing here knows Spring, SQL or Vaadin, and a key
 * never stands in an {@link org.basira.question.Asked}. Start at {@link org.basira.question.Item}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.basira.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
