/** How a specimen looks wherever it is shown: the post that nobody can take for a real one, its marks and their reasons. */
@NamedInterface("post")
@NullMarked
package org.basira.content.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
