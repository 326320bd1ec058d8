package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the board: its day, its filters, its rows. */
@MessageBundle("board")
public interface BoardMessages {
    // The day

    @Message("Previous day with purchases: {day}")
    String previousDay(String day);

    @Message("Next day with purchases: {day}")
    String nextDay(String day);

    @Message("As of {time}")
    String asOf(String time);

    @Message("As of {time}, live")
    String asOfLive(String time);

    @Message("Not live since {time}; trying again")
    String notLive(String time);

    @Message("spent on drugs and tests so far")
    String spentSoFar();

    @Message("spent on drugs and tests")
    String spent();

    @Message("orders")
    String orders();

    @Message("lines")
    String lines();

    @Message("hospitals have filed; cut-off {time}")
    String hospitalsFiledToday(String time);

    @Message("hospitals filed")
    String hospitalsFiled();

    @Message("lines flagged")
    String linesFlagged();

    @Message("of {count}")
    String ofAll(String count);

    // New lines

    @Message("{count} new lines, newest {time}")
    String newLines(String count, String time);

    @Message("1 new line, {time}")
    String newLine(String time);

    // Filters

    @Message("Filter the lines")
    String filterLabel();

    @Message("Find")
    String find();

    @Message("drug, supplier, hospital")
    String findHint();

    @Message("Product")
    String product();

    @Message("Pack")
    String pack();

    @Message("Manufacturer")
    String manufacturer();

    @Message("Supplier")
    String supplier();

    @Message("Hospital")
    String hospital();

    @Message("District")
    String district();

    @Message("Flag")
    String flag();

    @Message("Ratio from")
    String minRatio();

    @Message("Ratio to")
    String maxRatio();

    @Message("Review")
    String review();

    @Message("Versions")
    String status();

    @Message("Ordered from")
    String from();

    @Message("to")
    String to();

    @Message("Ordered on")
    String orderedOn();

    @Message("State at size")
    String atSize();

    @Message("any")
    String any();

    @Message("any flag")
    String anyFlag();

    @Message("no flag")
    String noFlag();

    @Message("all versions")
    String allVersions();

    @Message("Filter")
    String filter();

    @Message("CSV of what is shown")
    String csv();

    @Message("CSV")
    String csvShort();

    @Message("API")
    String api();

    @Message("Remove: {what}")
    String remove(String what);

    @Message("Remove all")
    String removeAll();

    @Message("Shown are lines with")
    String shownAre();

    @Message("{name}: {value}")
    String nameAndValue(String name, String value);

    // The table

    @Message(
            "Newest first. Unit prices in {currency} per tablet, ml or test; the strip runs from ¼ to 4 times the middle price.")
    String caption(String currency);

    @Message("Time")
    String time();

    @Message("Ordered")
    String ordered();

    @Message("brand, pack, maker")
    String productMore();

    @Message("Packs × pack price")
    String packsByPrice();

    @Message("= total, {currency}")
    String isTotal(String currency);

    @Message("Unit price")
    String unitPrice();

    @Message("{currency}, over the middle")
    String overTheMiddle(String currency);

    @Message("Against comparable prices")
    String against();

    @Message("middle")
    String middle();

    @Message("middle {price}")
    String middleIs(String price);

    @Message("{n} comparable")
    String comparable(String n);

    @Message("{ratio}×")
    String times(String ratio);

    @Message("{ratio}× the middle, ")
    String timesTheMiddle(String ratio);

    @Message("order {number}")
    String order(String number);

    @Message("superseded by a correction")
    String superseded();

    @Message("cancelled")
    String cancelled();

    @Message(
            "{#if size == '1'}single {unit}{#else}{#switch unit}{#case 'ml'}pack of {size} ml{#case 'g'}pack of {size} g{#else}pack of {size}{/switch}{/if}")
    String packOf(String size, String unit);

    @Message("generic")
    String generic();

    @Message("originator")
    String originator();

    // The key

    @Message("bar: middle 80 % of comparable prices")
    String keyBar();

    @Message("tick: the middle price")
    String keyTick();

    @Message("dot: this line")
    String keyDot();

    @Message("each step doubles the price")
    String keyStep();

    @Message("outlined: thin evidence, up to two years back")
    String keyThin();

    @Message("above")
    String keyAbove();

    @Message("below")
    String keyBelow();

    @Message("entry to check")
    String keyCheck();

    // Paging and emptiness

    @Message("Older lines")
    String older();

    @Message("All earlier lines")
    String allEarlier();

    @Message("Newest lines")
    String newest();

    @Message("Nothing has been published today yet. New lines appear here by themselves.")
    String nothingToday();

    @Message("No purchase was ordered on this day.")
    String nothingThisDay();

    @Message("No line matches this filter.")
    String nothingMatches();

    @Message("No line matches this filter on this day.")
    String nothingMatchesThisDay();

    @Message("Search all days")
    String searchAllDays();

    @Message("The newest day with purchases: {day}")
    String newestDay(String day);
}
