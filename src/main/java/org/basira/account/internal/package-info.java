@NullMarked
package org.basira.account.internal;

import org.jspecify.annotations.NullMarked;
