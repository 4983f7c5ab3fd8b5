@NullMarked
package org.basira.ui.view;

import org.jspecify.annotations.NullMarked;
