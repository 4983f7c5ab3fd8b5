@NullMarked
package org.basira.learning;

import org.jspecify.annotations.NullMarked;
