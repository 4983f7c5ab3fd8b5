@NullMarked
package org.basira.cohort.view;

import org.jspecify.annotations.NullMarked;
