package org.sunshine.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the error page; Chinese in {@code messages/error_zh.properties}. */
@MessageBundle("error")
public interface ErrorMessages {
    @Message("This address cannot be read")
    String unreadable();

    @Message(
            "Something in the address or in what was sent is not in the expected form. Check it, or start from the board.")
    String unreadableExplained();

    @Message("Please sign in")
    String notSignedIn();

    @Message("This page is for signed-in officers, auditors and administrators.")
    String notSignedInExplained();

    @Message("This is not open to you")
    String notAllowed();

    @Message("Your account may not do this, or the form was out of date. Go back, reload the page and try again.")
    String notAllowedExplained();

    @Message("There is no such page")
    String notFound();

    @Message(
            "The address may be mistyped. Nothing that was ever published is removed, so the board and the search lead to it.")
    String notFoundExplained();

    @Message("This is too large")
    String tooLarge();

    @Message("What was sent is larger than the limit. Send it in parts.")
    String tooLargeExplained();

    @Message("Too many requests")
    String tooMany();

    @Message("Wait a little, then try again.")
    String tooManyExplained();

    @Message("Not available at the moment")
    String unavailable();

    @Message("The portal cannot answer this right now. Try again in a few seconds.")
    String unavailableExplained();

    @Message("This could not be done")
    String refused();

    @Message("The portal understood the request and refused it.")
    String refusedExplained();

    @Message("Something went wrong here")
    String internal();

    @Message("The fault is ours and has been recorded. Tell the operator this number: {id}")
    String internalExplained(String id);

    @Message("To the board")
    String toTheBoard();

    @Message("Sign in")
    String signIn();
}
