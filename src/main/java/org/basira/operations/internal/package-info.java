@NullMarked
package org.basira.operations.internal;

import org.jspecify.annotations.NullMarked;
