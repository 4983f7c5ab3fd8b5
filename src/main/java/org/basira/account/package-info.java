/**
 * People, their roles, sign-in and sign-up, and the tokens that keep someone signed in. A join code is resolved through
 * {@link org.basira.account.JoinCodes}, which the cohorts implement. Start at {@link org.basira.account.SignIns}; {@link
 * org.basira.account.Joining} makes learners, {@link org.basira.account.Accounts} is for administrators.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"operations"})
package org.basira.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
