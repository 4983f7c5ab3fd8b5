@NullMarked
package org.basira.reporting.intake.internal;

import org.jspecify.annotations.NullMarked;
