package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the proof card: what a rule found on a line, and all that speaks for and against it. */
@MessageBundle("proof")
public interface ProofMessages {
    @Message("Flags")
    String flags();

    @Message("severity {severity}")
    String severityIs(String severity);

    @Message("flag {id}, rule {rule}, version {version}")
    String flagAndRule(String id, String rule, String version);

    // What was found

    @Message("{ratio} times the middle price of {n} comparable purchases")
    String timesTheMiddle(String ratio, String n);

    @Message("Looks like {meant} typed as {entered}")
    String looksLike(String meant, String entered);

    @Message("{price} {currency} a pack is no price")
    String noPrice(String price, String currency);

    @Message("{times} times the legal maximum price")
    String aboveCeiling(String times);

    @Message(
            "The legal maximum on that day was {price}, or {pack} for a pack of this size; it is set by “{source}” and in force from {from}{#if to} to {to}{/if}.")
    String ceilingIs(String price, String pack, String source, String from, String to);

    @Message("{times} times what this hospital paid on {day}")
    String jumped(String times, String day);

    @Message("The market moved from {then} to {now} meanwhile; the hospital’s usual price was {usual}.")
    String jumpedFrom(String then, String now, String usual);

    @Message("{times} times what this supplier asked of {hospitals} other hospitals")
    String dearerThanElsewhere(String times, String hospitals);

    @Message("To those it sold {lines} lines in the year before; their middle price was {median}.")
    String elsewhereWas(String lines, String median);

    @Message("{ratio} times the middle price, from a supplier that is new here")
    String newAndHigh(String ratio);

    @Message(
            "{#if day}First seen with an order of {day}.{#else}Never seen before.{/if} The records reach back to {records}.")
    String firstSeen(String day, String records);

    @Message("The same purchase stands in order {order} of {day}")
    String twin(String order, String day);

    @Message("A pack for nothing")
    String forNothing();

    @Message(
            "{supplier} sold {product} to {hospital} at {unitPrice}: {packs} packs of {size} at {packPrice}, ordered on {day}.")
    String sold(
            String supplier,
            String product,
            String hospital,
            String unitPrice,
            String packs,
            String size,
            String packPrice,
            String day);

    @Message("In the {days} days before, the middle price was {median}, or {pack} a pack of this size.")
    String middleWas(String days, String median, String pack);

    @Message("That is {ratio} times the middle price of {n} comparable purchases, {median}.")
    String thatIs(String ratio, String n, String median);

    @Message("Nobody has asked the hospital about it yet.")
    String notAsked();

    @Message("The line itself")
    String theLine();

    // The picture

    @Message("This line among its comparables")
    String picture();

    @Message("{currency} per {unit}, log scale")
    String pictureScale(String currency, String unit);

    @Message("Prices of the {n} comparable purchases on a log scale, with this line; the table below holds the figures")
    String pictureLabel(String n);

    @Message("middle {price}")
    String middleIs(String price);

    @Message("this line {price}")
    String thisLine(String price);

    @Message("{price} would be ordinary")
    String asMeant(String price);

    @Message(
            "{#if many == '1'}Each circle is one comparable purchase{#else}Each circle is up to {many} comparable purchases{/if}; open circles are this hospital’s own earlier ones. The shade is the middle 80 %.")
    String pictureWords(String many);

    @Message(
            "{#if many == '1'}Each circle is one comparable purchase{#else}Each circle is up to {many} comparable purchases{/if}. The shade is the middle 80 %.")
    String pictureWordsPlain(String many);

    // How it was judged

    @Message("what each word means")
    String wordsExplained();

    @Message("How it was judged")
    String judged();

    @Message("Comparable group")
    String group();

    @Message("{tier}, pack of {size}")
    String groupOfSize(String tier, String size);

    @Message("{tier}, any pack size")
    String groupOfAnySize(String tier);

    @Message("Window")
    String window();

    @Message("{days} days to {to}")
    String windowIs(String days, String to);

    @Message("Purchases")
    String purchases();

    @Message("Hospitals")
    String hospitals();

    @Message("Suppliers")
    String suppliers();

    @Message("Unit price")
    String unitPrice();

    @Message("Middle price")
    String middlePrice();

    @Message("Middle quantity")
    String middleQuantity();

    @Message("Middle 80 %")
    String middle80();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("Evidence level")
    String level();

    @Message("{#switch level}{#case '1'}1 of 3, strongest{#case '2'}2 of 3{#else}3 of 3, thin{/switch}")
    String levelIs(String level);

    @Message("{amount} {currency}")
    String amount(String amount, String currency);

    @Message("At stake")
    String atStake();

    @Message("Rules held back")
    String heldBack();

    @Message("Supplier elsewhere")
    String supplierElsewhere();

    @Message("in 365 days {lines} lines at {hospitals} other hospitals: middle {median}, from {low} to {high}")
    String supplierElsewhereIs(String lines, String hospitals, String median, String low, String high);

    @Message("too few lines of this supplier at other hospitals to compare")
    String supplierElsewhereNone();

    @Message("This hospital before")
    String hospitalBefore();

    @Message("in 365 days {lines} lines: middle {median}, from {low} to {high}")
    String hospitalBeforeIs(String lines, String median, String low, String high);

    @Message("bought it too seldom before to compare")
    String hospitalBeforeNone();

    // What could have been meant

    @Message("What could have been meant")
    String meant();

    @Message("If the entry was")
    String ifTheEntryWas();

    @Message("Pack of {size}")
    String packOf(String size);

    @Message("Ratio")
    String ratio();

    @Message("Then it is")
    String thenItIs();

    @Message("as filed")
    String asFiled();

    @Message("{#if tooHigh}the price of {factor} packs{#else}the price of one {unit}{/if}")
    String packSizeSlip(boolean tooHigh, String factor, String unit);

    @Message("the price of another pack size, {factor} times {#if tooHigh}as large{#else}smaller{/if}")
    String otherPackSlip(boolean tooHigh, String factor);

    @Message("{factor} times too {#if tooHigh}high{#else}low{/if}")
    String powerOfTenSlip(boolean tooHigh, String factor);

    @Message(
            "{#switch verdict}{#case 'ordinary'}ordinary{#case 'too_low'}too low{#case 'too_high'}too high{#else}{verdict}{/switch}")
    String verdict(String verdict);

    // The comparators

    @Message("The {n} comparable purchases")
    String comparators(String n);

    @Message("Ordered")
    String ordered();

    @Message("Supplier")
    String supplier();

    @Message("Hospital")
    String hospital();

    @Message("Packs × price")
    String packsByPrice();

    @Message("The {shown} dearest are shown; {left} more are in the CSV of everything that was known.")
    String notShown(String shown, String left);

    @Message("CSV of the product’s lines")
    String csv();

    // Innocent reasons

    @Message("Reasons that would be innocent")
    String innocent();

    // The course and the check

    @Message("Course of the question")
    String course();

    @Message("Line published at position {position} and flagged as it arrived.")
    String arrived(String position);

    @Message("State: {state}")
    String stateIs(String state);

    @Message("now")
    String now();

    @Message("Check it yourself")
    String check();
}
