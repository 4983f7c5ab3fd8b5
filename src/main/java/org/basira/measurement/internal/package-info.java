/** The SQL of figures. */
@NullMarked
package org.basira.measurement.internal;

import org.jspecify.annotations.NullMarked;
