package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the proof card that are the same for every rule: the arithmetic, what came after, how to check it. */
@MessageBundle("card")
public interface CardMessages {
    // In plain words

    @Message(
            "At the price expected for this quantity the line would have cost {expected} {currency} instead of {total}.")
    String wouldHaveCost(String expected, String currency, String total);

    @Message(
            "Nobody had paid a price near this one in the {days} days before; the nearest was {price}, {share} % {#if lower}lower{#else}higher{/if}.")
    String nobodyNear(String days, String price, String share, boolean lower);

    @Message("Somebody had paid a price near this one in the {days} days before: the nearest was {price}.")
    String somebodyNear(String days, String price);

    @Message("In the {days} days before, this very price had been paid already.")
    String sameBefore(String days);

    @Message(
            "{#switch certainty}{#case 'certain'}Certain: the finding follows from the entry and a published rule or list alone.{#case 'high'}High certainty: two independent checks agree.{#else}To check: no second, independent check confirms it, and nobody has looked at it yet.{/switch}")
    String certaintyIs(String certainty);

    @Message("A slip or an overcharge explains this price {times} times better than an ordinary purchase does.")
    String oddsAre(String times);

    @Message("more than 1,000")
    String oddsMost();

    @Message(
            "A slip or an overcharge explains this price only {odds} times as well as an ordinary purchase does; but from {times} times the middle price on, the question is always asked.")
    String oddsLow(String odds, String times);

    @Message("At the legal maximum the line would have cost {other} {currency} instead of {total}.")
    String atCeiling(String other, String currency, String total);

    @Message(
            "At the hospital’s own price, with what the market rose, it would have been {other} {currency} instead of {total}.")
    String atOwnPrice(String other, String currency, String total);

    @Message("At the supplier’s middle price elsewhere it would have been {other} {currency} instead of {total}.")
    String atElsewhere(String other, String currency, String total);

    @Message(
            "Nobody had paid a price near this one in the {days} days before; the nearest was {price}, {times} times this one.")
    String nobodyNearTimes(String days, String price, String times);

    @Message("On the same line: {rules}.")
    String alsoFound(String rules);

    // Step by step

    @Message("Step by step")
    String steps();

    @Message(
            "Figures can be made again with a calculator, but for the last digit: the engine rounds less. Where that is not so, the row says it.")
    String stepsHow();

    @Message("Step")
    String step();

    @Message("How")
    String how();

    @Message("Figure")
    String figure();

    @Message("Unit price: pack price ÷ pack size")
    String stepUnitPrice();

    @Message("Ratio: unit price ÷ middle price")
    String stepRatio();

    @Message("Expected price for {quantity}: middle price × (quantity ÷ middle quantity) to a small power")
    String stepExpected(String quantity);

    @Message("Distance r: natural log of unit price ÷ expected")
    String stepDistance();

    @Message("Observed spread S of the comparable prices")
    String stepObserved();

    @Message("{factor} × the middle distance from the middle log price")
    String stepObservedHow(String factor);

    @Message("Spread used s")
    String stepSpread();

    @Message("the largest of {shrunk}, {floor} and {rounding}")
    String stepSpreadHow(String shrunk, String floor, String rounding);

    @Message("Spreads from expected: z = r ÷ s")
    String stepSpreads();

    @Message("Above expected, in {currency}: line total − expected price × quantity")
    String stepExcess(String currency);

    @Message("Left when the slip is undone: r less the log of the factor")
    String stepSlip();

    @Message("The same in spreads")
    String stepSlipSpreads();

    @Message("At stake, in {currency}: the difference of the pack prices × packs")
    String stepAtStake(String currency);

    @Message("Odds: how many times better a slip or an overcharge explains it than an ordinary purchase")
    String stepOdds();

    @Message("by the program alone, from each of the newest {n} purchases")
    String stepOddsHow(String n);

    @Message("Score of the line: natural log of 1 + odds")
    String stepScore();

    @Message("Times the legal maximum: unit price ÷ maximum")
    String stepCeiling();

    @Message("More for the line, in {currency}: line total − that price × quantity")
    String stepMore(String currency);

    @Message("The hospital’s own price: the dearer of last and usual, with what the market rose")
    String stepBase();

    @Message("Rise: natural log of unit price ÷ own price")
    String stepRise();

    @Message("Distance: natural log of unit price ÷ the supplier’s middle price elsewhere")
    String stepElsewhere();

    @Message("Distance in spreads of those prices")
    String stepOwnSpreads();

    @Message("Line total, in {currency}: packs × pack price")
    String stepTotal(String currency);

    @Message("Times: middle price × pack size ÷ pack price")
    String stepPeers();

    // What the rule fires from

    @Message("What the rule asks, and what it found")
    String thresholds();

    @Message("Asked")
    String asked();

    @Message("Here")
    String here();

    @Message("Fires")
    String fires();

    @Message("from {value}")
    String atLeast(String value);

    @Message("up to {value}")
    String atMost(String value);

    @Message("below {value}")
    String below(String value);

    @Message("Spreads above expected")
    String spreadsAbove();

    @Message("Spreads below expected")
    String spreadsBelow();

    @Message("Times the expected price")
    String timesAbove();

    @Message("Expected price, times this one")
    String timesBelow();

    @Message("Above expected, {currency}")
    String moneyAbove(String currency);

    @Message("Times the middle price, as evidence is thin")
    String thinRatio();

    @Message("Log distance from expected")
    String logDistance();

    @Message("Log distance left when the slip is undone")
    String slipDistance();

    @Message("Spreads left when the slip is undone, unless the supplier’s other prices agree")
    String correctedSpreads();

    @Message("Pack price")
    String packPriceUpTo();

    @Message("Comparable packs cost so many times this one")
    String peersTimes();

    @Message("Spreads of the prices it is compared with")
    String ownSpreads();

    @Message("Odds that it is a slip or an overcharge")
    String oddsAsked();

    @Message("Times the middle price, whatever the odds")
    String grossTimes();

    @Message("Days between the two orders")
    String withinDays();

    @Message("Days since the supplier was first seen")
    String supplierDays();

    @Message("never seen")
    String neverSeen();

    @Message("none")
    String none();

    @Message("if none")
    String ifNone();

    @Message("Such prices paid to this supplier before: from this one ÷ {times} on")
    String againPaid(String times);

    @Message("Days that the records reach back")
    String recordsReach();

    @Message("Earlier repeats, which would make it a habit")
    String habitRepeats();

    @Message("Earlier purchases, to know its habits")
    String ownHistory();

    @Message("Line total, {currency}")
    String lineTotal(String currency);

    @Message("Times the hospital’s own price, less the market’s rise")
    String riseTimes();

    @Message("Times the supplier’s middle price elsewhere")
    String elsewhereTimes();

    @Message("More for the line, {currency}")
    String moneyMore(String currency);

    @Message("Times the legal maximum")
    String ceilingTimes();

    @Message("above {value}")
    String above(String value);

    // Over time

    @Message("Over time")
    String overTime();

    @Message(
            "Prices of the comparable purchases by order date on a log scale, with this line last; the table below holds the figures")
    String overTimeLabel();

    // What came after

    @Message("What changed since")
    String since();

    @Message(
            "Corrected ({reason}), after the flag was raised: {before} became {after} a pack, {beforeUnit} became {afterUnit} a unit.")
    String corrected(String reason, String before, String after, String beforeUnit, String afterUnit);

    @Message("Cancelled ({reason}), after the flag was raised.")
    String cancelled(String reason);

    @Message("This version replaced an earlier one before it was judged ({reason}): {before} became {after} a pack.")
    String correctedBefore(String reason, String before, String after);

    @Message("no reason given")
    String noReason();

    @Message("The hospital has not corrected the line.")
    String notCorrected();

    @Message("until now")
    String until();

    @Message("as of {day}")
    String asOfDay(String day);

    @Message(
            "By today’s reference: {ratio} times the middle price, {median}, of {n} comparable purchases. This is computed now from the close of {day}, may hold this line itself, and changes nothing in the judgement.")
    String byToday(String ratio, String median, String n, String day);

    @Message("By today’s reference it cannot be said: too few comparable purchases are left.")
    String notByToday();

    // References into the ledger

    @Message("On record")
    String onRecord();

    @Message("Flag")
    String flagEntry();

    @Message("position {position} in the ledger")
    String atPosition(String position);

    @Message("Leaf hash of the line")
    String leafHash();

    @Message("Known: entries below")
    String refPosition();

    @Message("{position}")
    String size(String position);

    @Message("{position}, and the import’s earlier order dates")
    String sizeInHistory(String position);

    @Message("Hash of the comparison")
    String referenceHash();

    @Message("Rules")
    String ruleVersion();

    @Message("version {version}")
    String version(String version);

    @Message("Hash of the rule file")
    String rulesHash();

    // Recompute and recheck

    @Message(
            "Take the {csv}, with its versions and positions, and run the published rules over it. The result is the same on any machine.")
    String judgeHow(String csv);

    @Message(
            "Take the {csv}, with its versions and positions, and the {ceilings}, and run the published rules over them. The result is the same on any machine.")
    String judgeHowWithCeilings(String csv, String ceilings);

    @Message("CSV of the legal maximum prices")
    String judgeCsvOfCeilings();

    @Message("This supplier’s {n} lines to other hospitals")
    String elsewhereLines(String n);

    @Message("The other line")
    String otherLine();

    @Message("order {order} of {day}")
    String orderOf(String order, String day);

    @Message("of {day}")
    String ofDay(String day);

    @Message("CSV of all lines")
    String judgeCsvOfAll();

    @Message("Or have the portal judge it again, from the bytes in its ledger and without its read tables.")
    String recheckHow();

    @Message("Recheck it now")
    String recheck();

    @Message("Rechecked from the ledger")
    String rechecked();

    @Message("It agrees: every published figure follows from {leaves} leaves, read from the ledger and hashed.")
    String agrees(String leaves);

    @Message("It does not agree. {leaves} leaves were read from the ledger and hashed; this is what differs.")
    String disagrees(String leaves);

    @Message(
            "There is nothing to recheck: the engine failed when this line arrived, and no night has judged it yet. {leaves} leaves were read from the ledger, hashed, and found unaltered.")
    String neverJudged(String leaves);

    @Message("Field")
    String field();

    @Message("Published")
    String recorded();

    @Message("From the ledger")
    String recomputed();

    @Message("As JSON")
    String asJson();

    @Message("Back to the card")
    String back();

    @Message("中文")
    String otherLanguage();
}
