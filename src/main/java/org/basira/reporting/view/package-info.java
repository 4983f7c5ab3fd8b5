@NullMarked
package org.basira.reporting.view;

import org.jspecify.annotations.NullMarked;
