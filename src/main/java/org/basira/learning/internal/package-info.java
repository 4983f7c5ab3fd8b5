@NullMarked
package org.basira.learning.internal;

import org.jspecify.annotations.NullMarked;
