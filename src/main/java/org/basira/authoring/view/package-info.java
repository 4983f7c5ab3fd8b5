/** The trainer's pages: library, text editor, results. */
@NullMarked
package org.basira.authoring.view;

import org.jspecify.annotations.NullMarked;
