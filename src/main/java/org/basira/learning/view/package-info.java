@NullMarked
package org.basira.learning.view;

import org.jspecify.annotations.NullMarked;
