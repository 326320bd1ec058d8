package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of changes; Chinese in {@code messages/changes_zh.properties}. */
@MessageBundle("changes")
public interface ChangesMessages {
    @Message("What has changed")
    String title();

    @Message(
            "Whatever moves the public picture without a purchase stands here, newest first. Every constant that judges a price is in a published file with a number. A file takes the place of another one only by an administrator’s act, from a day that had not begun, and the act is an entry of the ledger.")
    String stand();

    @Message(
            "A line is judged by the version in force on its order date, however late it comes or is corrected. What was judged before stays as it was.")
    String late();

    @Message("Method")
    String method();

    @Message("Rule version {version}")
    String version(String version);

    @Message("In force from the beginning of this ledger")
    String fromTheBeginning();

    @Message("For order dates from {day} on")
    String from(String day);

    @Message("in force today")
    String today();

    @Message("announced")
    String announced();

    @Message(
            "Put on record on {day} by {#if by == 'administrator'}an administrator{#else}the portal, at its first start{/if}.")
    String onRecord(String day, String by);

    @Message("SHA-256 of the file")
    String hash();

    @Message("Every constant")
    String file();

    @Message("What differs from version {version}")
    String differs(String version);

    @Message("Constant")
    String constant();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("none")
    String none();

    @Message("No constant differs.")
    String nothing();
}
