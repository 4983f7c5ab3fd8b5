@NullMarked
package org.basira.account.view;

import org.jspecify.annotations.NullMarked;
