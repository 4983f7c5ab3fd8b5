package org.basira.account;

import java.util.List;

/** The one-click sign-ins of the demo profile; there is no bean of it otherwise. */
public interface DemoAccess {

    /** Someone the demo offers. */
    record Guest(String login, String displayName, Role role) {}

    List<Guest> guests();

    /** Signs one of the guests in. */
    SignIns.Outcome.SignedIn enter(String login);
}
