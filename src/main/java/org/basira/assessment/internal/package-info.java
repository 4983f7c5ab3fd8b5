/** Rules and SQL of attempts: what an attempt is, how its slots are drawn, how responses are written down. */
@NullMarked
package org.basira.assessment.internal;

import org.jspecify.annotations.NullMarked;
