/**
 * Hand-off to an outside intake: connecting one, which takes two administrators; passing on what a person saw, with their
 * consent each time; and what the intake answers, which the person reads by a reference number and a PIN. Start at {@link
 * org.basira.reporting.intake.HandOffs}.
 */
@NullMarked
package org.basira.reporting.intake;

import org.jspecify.annotations.NullMarked;
