package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about the method. Numbers come from the published rule file, never from here. */
@MessageBundle("about")
public interface AboutMessages {
    @Message("How prices are compared")
    String title();

    @Message(
            "Hospitals file what they buy, line by line. The public sees every line with its supplier and its unit price as it arrives, beside what others paid. This page says how the comparison is made and what it cannot tell.")
    String stand();

    @Message("The price of a line")
    String prices();

    @Message(
            "Hospitals think in packs, and the public compares units. The unit price is the price of a pack divided by what the pack holds, at six decimals: 2.92 for 60 tablets is 0.048667 a tablet. Lists show three significant figures; a line’s own page and the CSV show all. Prices of tablets are never compared with prices of millilitres.")
    String pricesWords();

    @Message("All amounts are in {currency}, {basis}. An order’s price is not yet an invoice.")
    String money(String currency, String basis);

    @Message(
            "A day is counted by the date of the order, in the time zone {zone}. The board of today shows what was published today, whatever its order date; a line with another order date carries that date.")
    String days(String zone);

    @Message("What is comparable")
    String comparable();

    @Message(
            "A product is a set of ingredients with strengths, a form, a route and a unit. A line is compared with earlier purchases of the same product in the same tier: originators with originators, generics with generics. The first of three circles that holds enough is taken:")
    String comparableWords();

    @Message(
            "{#if samePack}the same pack size, ordered in the {days} days before{#else}any pack size, ordered in the {days} days before{/if}; at least {votes} votes{#if hospitals != '1'} of {hospitals} hospitals{/if}")
    String level(boolean samePack, String days, String votes, String hospitals);

    @Message(
            "The last of them is thin evidence: it can raise a unit mix-up, and a high price only from {ratio} times the middle price on. Where even that is missing, the line says “too few comparable purchases to judge” instead of a verdict.")
    String thin(String ratio);

    @Message(
            "A hospital’s repeated orders at one price from one supplier in one week are one vote. Where three or more hospitals have votes, none holds more than {hospitalShare} % of them; of suppliers none more than {supplierShare} %. Placeholder prices and unit mix-ups have no vote; other flagged lines keep theirs, or a genuine new price could never become normal.")
    String votes(String hospitalShare, String supplierShare);

    @Message(
            "Only orders dated before the line’s own order date count, and only what was published when the day before was closed. The comparison is then frozen with the line: later lines never change it, and whoever rebuilds it gets the same.")
    String frozen();

    @Message("The words")
    String words();

    @Message("middle price")
    String middle();

    @Message("Half of the comparable prices are below it, half above: the median.")
    String middleWords();

    @Message("middle 80 %")
    String middle80();

    @Message(
            "From the 10th to the 90th of every hundred comparable prices, in order of price: four in five purchases lie there.")
    String middle80Words();

    @Message("times the middle price")
    String ratio();

    @Message(
            "The unit price divided by the middle price, so that anybody with a calculator finds the same: 2.92 where 1.55 is the middle is 1.88 times.")
    String ratioWords();

    @Message("expected price")
    String expected();

    @Message(
            "The middle price, allowing for quantity: ten times the usual quantity is expected to cost {share} % less.")
    String expectedWords(String share);

    @Message("spread")
    String spread();

    @Message(
            "How much comparable prices usually differ, in percent. With few purchases it is drawn towards {pool} %, and it is never below {floor} %: prices that happen to be equal must not make every difference look large.")
    String spreadWords(String pool, String floor);

    @Message("spreads from expected")
    String spreads();

    @Message("The distance of the price from the expected price, on a log scale, in spreads.")
    String spreadsWords();

    @Message("price strip")
    String strip();

    @Message(
            "The picture beside each line: a log scale from a quarter of the middle price to four times it. The tick in the centre is the middle price, the bar the middle 80 %, the dot the line. An outlined bar is thin evidence. A price off the scale is an arrow at the edge.")
    String stripWords();

    @Message("odds")
    String odds();

    @Message(
            "How many times better a slip or an overcharge explains a price than an ordinary purchase does. Both are judged by the newest {purchases} purchases of the product and tier: how near they lie to the price itself, and how near to what the price would be with a decimal place moved, another pack’s size, or some tens of percent taken off. A purchase counts half after {halfLife} days, and more where it is of the same hospital or supplier. High price, low price and unit mix-up are silent below odds of {from}; but from {gross} times the middle price on, a high price is asked about whatever they are.")
    String oddsWords(String purchases, String halfLife, String from, String gross);

    @Message("score")
    String score();

    @Message(
            "One number to sort lines by: the natural log of 1 + odds. Near 0 the price is what people pay; 0.69 is odds of 1, as likely the one as the other; 2.40 is odds of 10. It ranks, and by itself it raises no flag.")
    String scoreWords();

    @Message(
            "One number to sort lines by: how many spreads the price lies from what this hospital and this supplier are used to, and how far from the nearest prices ever paid; less where little is known. It ranks, and by itself it raises no flag.")
    String scoreByDistance();

    @Message("Example: {words}")
    String example(String words);

    @Message(
            "{#switch code}{#case 'DATA_ERROR'}a pack filed at 0.01 whose comparable packs cost 17.00, which is 1,700 times as much.{#case 'UNIT_CONFUSION'}a pack of 84 filed at 38.36, four times the middle price. The pack of 336 costs 38.36; divided by 336 ÷ 84 the price is 9.59, as others paid.{#case 'ABOVE_CEILING'}a maximum of 0.25 a tablet allows 7.50 for a pack of 30. At 7.80 a line is 1.04 times the maximum; 100 packs cost 30.00 more than is allowed.{#case 'HIGH_PRICE'}3,260 boxes at 70.00 where 35.89 was expected for so many: 1.95 times, 8.5 spreads, 111,212 more for the line, and nobody had paid near it.{#case 'LOW_PRICE'}60,060 boxes at 6.20 where 10.14 was expected: 39 % less, 6.7 spreads away, and nobody had paid so little.{#case 'HOSPITAL_JUMP'}a hospital paid 6.00 in August and in September; the market has not moved. Now it pays 9.60: 60 % more, 4.9 of its own spreads, 360.00 more for 100 packs.{#case 'SUPPLIER_SPREAD'}a supplier’s middle price at five hospitals is 5.00, the dearest 8.00. A sixth pays 9.60: 1.92 times, 7.3 spreads, 460.00 more for 100 packs.{#case 'NEW_SUPPLIER_HIGH'}a firm never seen before sells at 8.10 what ten hospitals bought at 6.00: 35 % above expected, 3.7 spreads.{#case 'DUPLICATE_LINE'}40 packs at 6.00 in an order of 21 November, and the same in another order of 23 November: 240.00 may be counted twice.{#case 'SPLIT_ORDER'}two orders of one day, for 9,000 and 8,500, where 10,000 needs a tender; the pair had no such order in the year before. Together they are 17,500.{#case 'PAIR_OVERPRICE'}over twelve lines of a half-year a hospital paid one supplier 14 % more than other hospitals paid that supplier, while it pays its other suppliers 2 % more than others do: 12 % belong to the pair.{#case 'HOSPITAL_DRIFT'}a hospital paid as much as its peers in spring, 4 % more in summer and 9 % more in autumn, over many products.{#case 'SUPPLIER_CONCENTRATION'}a hospital buys 95 % of a product from one of four suppliers, where others seldom give anyone more than 60 %, and pays 8 % more than they do.{/switch}")
    String exampleOf(String code);

    @Message("The rules")
    String rules();

    @Message("Rule version {version}. Its file has the SHA-256 {hash}.")
    String ruleVersion(String version, String hash);

    @Message("When it came into force, and what changed.")
    String changes();

    @Message(
            "Asked first of all. A price of zero without the reason “free goods”, or a pack price of at most {placeholder} where comparable packs cost {times} times that. Certain: it is no price. The line has no vote in any comparison.")
    String dataError(String placeholder, String times);

    @Message(
            "Asked before the price rules, which it holds back. The price is at least {from} times too high or too low, and a slip explains it: the price of a box typed as that of a tablet, another pack’s size, a decimal place ({powers}). Once corrected it must be ordinary, or be what the supplier asks elsewhere. A price that the supplier asks of others too, or that this hospital paid before, is no slip; nor is one that the hospital has confirmed.")
    String unitConfusion(String from, String powers);

    @Message(
            "At least {z} spreads above the expected price, at least {ratio} times it, and at least {excess} {currency} more for the line. Medium from {mediumRatio} times and {mediumExcess} {currency}, high from {highRatio} times and {highExcess} {currency}.")
    String highPrice(
            String z,
            String ratio,
            String excess,
            String currency,
            String mediumRatio,
            String mediumExcess,
            String highRatio,
            String highExcess);

    @Message(
            "At least {z} spreads below the expected price, and the expected price at least {ratio} times it. A slip, goods near their date, or a price that others should hear of. Never on thin evidence.")
    String lowPrice(String z, String ratio);

    @Message(
            "The unit price is above the legal maximum that is in force on the order date, times {tolerance} for its rounding. Needs no comparison, so it is certain; the flag names the law or list. A unit mix-up holds it back.")
    String aboveCeiling(String tolerance);

    @Message(
            "At least {percent} % and {spreads} of the hospital’s own spreads above what it paid last time and usually, less what the market rose meanwhile; at least {excess} {currency} more for the line. A return to what others pay is none.")
    String hospitalJump(String percent, String spreads, String excess, String currency);

    @Message(
            "At least {percent} % and {spreads} spreads above what the same supplier asked of other hospitals, above the dearest of them, and at least {excess} {currency} more for the line. What the hospital has paid this supplier before is not asked again.")
    String supplierSpread(String percent, String spreads, String excess, String currency);

    @Message(
            "The supplier was first seen at most {days} days ago, and the price is at least {percent} % and {z} spreads above expected. Only where the records reach back {known} days: in young records everybody is new.")
    String newSupplierHigh(String days, String percent, String z, String known);

    @Message(
            "The same hospital, supplier, pack, number of packs and price within {days} days in another order, unless this hospital is used to repeat itself, or has bought too seldom to tell. It is about the entry, not about its price.")
    String duplicateLine(String days);

    @Message(
            "Every night: several orders to one supplier within {days} days, each below {threshold} {currency}, together over it, at least {t} standard errors above the pair’s own rhythm in the year before.")
    String splitOrder(String days, String threshold, String currency, String t);

    @Message(
            "Every night: a hospital paid a supplier at least {percent} % more in a half-year than others paid it, beyond what the hospital overpays elsewhere, with t at least {t} over {lines} lines.")
    String pairOverprice(String percent, String t, String lines);

    @Message(
            "Every night: a hospital paid at least {percent} % more than its peers in a quarter, with t at least {t}, after rising for two quarters.")
    String hospitalDrift(String percent, String t);

    @Message(
            "Every night: a hospital spends at least {share} % of what a product costs it with one of {suppliers} or more suppliers, far more than other hospitals do, and pays at least {percent} % more than they, with t at least {t}.")
    String supplierConcentration(String share, String suppliers, String percent, String t);

    @Message("What a flag is not")
    String notAFlag();

    @Message(
            "A flag is a question about a line. It does not say that anybody did wrong, and it is not about a firm. Delivery, small orders, urgency, a typing error: the page of each flag lists what would be innocent, with what was checked. One rule alone is “to check”; where what all paid, what this hospital paid before and what this supplier asks elsewhere agree two by two, certainty is high.")
    String notAFlagWords();

    @Message(
            "No flag is no proof either: a price that everybody overpays is the middle price, and a rise of a third in one line is often within what prices do.")
    String notAFlagMore();

    @Message("What the ledger proves, and what not")
    String ledger();

    @Message(
            "Each published line has a position and a hash that anyone can make again from what its page shows. Who has noted a hash can tell whether the line is still the same.")
    String ledgerWords();

    @Message(
            "It does not prove that every purchase was filed, that an order was delivered or paid, or that a clock was right.")
    String ledgerNot();

    @Message("This data")
    String data();

    @Message(
            "The portal is loaded with a sample: the delivery history of USAID’s Supply Chain Management System, 2006 to 2015, real purchases with named suppliers and prices. Dates are shifted so that the history ends yesterday; buyers are country programmes in the place of hospitals; the newest 600 lines are filed again by a replay, one order after the other.")
    String sampleWords();
}
