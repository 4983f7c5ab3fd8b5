@NullMarked
package org.basira.reporting.internal;

import org.jspecify.annotations.NullMarked;
