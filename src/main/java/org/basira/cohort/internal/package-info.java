@NullMarked
package org.basira.cohort.internal;

import org.jspecify.annotations.NullMarked;
