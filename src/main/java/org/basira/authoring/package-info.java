/**
 * Drafts, checking, preview and publishing of texts: the trainer's pages. Start at {@link org.basira.authoring.Drafts}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "content",
            "content::post",
            "question",
            "assessment",
            "measurement",
            "measurement::formula",
            "account",
            "operations"
        })
package org.basira.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
