/** What tests share: the two databases, and signed-in pages. */
@NullMarked
package org.basira.testing;

import org.jspecify.annotations.NullMarked;
