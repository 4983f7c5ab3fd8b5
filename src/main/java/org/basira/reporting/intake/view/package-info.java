@NullMarked
package org.basira.reporting.intake.view;

import org.jspecify.annotations.NullMarked;
