@NullMarked
package org.basira.authoring.internal;

import org.jspecify.annotations.NullMarked;
