package org.basira.account;

/** What someone types to get an account. */
public record NewPerson(String login, String displayName, String password, String language) {

    /** No word with a password in it reaches a log. */
    @Override
    public String toString() {
        return "a new person";
    }
}
