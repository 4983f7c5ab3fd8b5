/** The published rules of content (docs/content-rules.md), one small class each. */
@NullMarked
package org.basira.content.internal.rules;

import org.jspecify.annotations.NullMarked;
