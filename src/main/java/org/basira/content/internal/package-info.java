/** Reading, checking, storing and publishing of content; nothing here is seen by another room. */
@NullMarked
package org.basira.content.internal;

import org.jspecify.annotations.NullMarked;
