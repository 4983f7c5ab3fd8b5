@NullMarked
package org.basira.assessment.view;

import org.jspecify.annotations.NullMarked;
