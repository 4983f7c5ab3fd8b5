@NullMarked
package org.basira.ui.internal;

import org.jspecify.annotations.NullMarked;
