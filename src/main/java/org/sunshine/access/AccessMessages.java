package org.sunshine.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page; Chinese in {@code messages/access_zh.properties}. */
@MessageBundle("access")
public interface AccessMessages {
    @Message("Sign in")
    String signIn();

    @Message("For procurement officers, auditors and administrators. Everything the public sees needs no account.")
    String forWhom();

    @Message("Username")
    String username();

    @Message("Password")
    String password();

    @Message("Signed in")
    String signedIn();

    @Message("Signed in as {username}, procurement officer of hospital {hospital}.")
    String signedInAsOfficer(String username, String hospital);

    @Message("Signed in as {username}, auditor.")
    String signedInAsAuditor(String username);

    @Message("Signed in as {username}, administrator.")
    String signedInAsAdministrator(String username);

    @Message("Sign out")
    String signOut();

    @Message("Username and password do not match an account. Check both; capitals count in the password.")
    String refused();

    @Message("There were too many attempts. Wait {seconds} seconds, then try again.")
    String tooSoon(long seconds);

    @Message("The form was sent from another site and was not read. Sign in here.")
    String foreign();

    @Message("API keys")
    String keys();

    @Message("This account has no API keys. An administrator issues them.")
    String noKeys();

    @Message("Label")
    String label();

    @Message("Key")
    String key();

    @Message("Created")
    String created();

    @Message("Last used")
    String lastUsed();

    @Message("never")
    String never();

    @Message("State")
    String state();

    @Message("works")
    String works();

    @Message("revoked")
    String revoked();

    @Message("To the board")
    String toTheBoard();
}
