/** Programs that print the figures of docs/benchmarks.md, which says how to run them. No tests. */
@NullMarked
package org.basira.benchmarks;

import org.jspecify.annotations.NullMarked;
