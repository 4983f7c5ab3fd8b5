/**
 * The demo profile: four people to click, a class with some weeks of invented history, and nothing of it anywhere else. It
 * does what people do, through the same services, with a clock that it sets back. Start at {@link
 * org.basira.demo.DemoStart}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "question",
            "content",
            "assessment",
            "measurement",
            "reporting",
            "account",
            "learning",
            "cohort",
            "authoring",
            "operations"
        })
package org.basira.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
