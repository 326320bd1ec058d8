package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about one product, supplier or hospital, and of their lists. */
@MessageBundle("detail")
public interface DetailMessages {
    // A product, a supplier, a hospital

    @Message("last 365 days")
    String period();

    @Message(
            "In the last 365 days the middle price of the {tier} was {price}{#if pack}, {pack}{/if}; four in five purchases cost between {low} and {high}.")
    String middleWas(String tier, String price, String pack, String low, String high);

    @Message(
            "In the last 365 days the middle price was {price}{#if pack}, {pack}{/if}; four in five purchases cost between {low} and {high}.")
    String middleWasOther(String price, String pack, String low, String high);

    @Message("In the last 365 days all {n} purchases cost {price}{#if pack}, {pack}{/if}.")
    String onePriceFor(String n, String price, String pack);

    @Message("{price} for a pack of {size}")
    String forAPack(String price, String size);

    @Message("A year before it was {price}.")
    String yearBefore(String price);

    @Message("The {tier} costs {ratio} times as much.")
    String otherTier(String tier, String ratio);

    @Message("Nothing of it was bought in the last 365 days.")
    String notBought();

    @Message(
            "In the last 365 days {name} sold {lines} lines worth {spend} {currency} to {#if hospitals == '1'}1 hospital{#else}{hospitals} hospitals{/if}.")
    String sold(String name, String lines, String spend, String currency, String hospitals);

    @Message(
            "In the last 365 days {name} bought {lines} lines worth {spend} {currency} from {#if suppliers == '1'}1 supplier{#else}{suppliers} suppliers{/if}.")
    String hospitalBought(String name, String lines, String spend, String currency, String suppliers);

    @Message("Half of the lines that could be compared cost {ratio} times the middle price or more.")
    String middleRatio(String ratio);

    @Message("{flagged} of them carry a flag.")
    String flaggedOfThem(String flagged);

    @Message("None of them carries a flag.")
    String noneFlagged();

    @Message("No line in the last 365 days.")
    String noLines();

    @Message("spent, 365 days")
    String spent365();

    @Message("sold for, 365 days")
    String sold365();

    @Message("lines")
    String lines();

    @Message("hospitals")
    String hospitals();

    @Message("suppliers")
    String suppliers();

    @Message("products")
    String products();

    @Message("flagged lines")
    String flagged();

    @Message("paid above the middle price")
    String paidAbove();

    @Message("Every purchase, {from} to {to}")
    String everyPurchase(String from, String to);

    @Message(
            "One mark per line, on a log scale: the same distance is the same factor. Filled: {first}.{#if second} Open squares: {second}.{/if} Steps: the middle price of each quarter. On the right the last 365 days; the shade is the middle 80 %.")
    String chartWords(String first, String second);

    @Message("Unit price, by order date")
    String byDate();

    @Message("Last 365 days, same scale")
    String sameScale();

    @Message("Unit price of each purchase on a log scale; the tables below hold the figures")
    String chartLabel();

    @Message("Distribution of the unit prices of the last 365 days")
    String distributionLabel();

    @Message("middle {price}")
    String middleIs(String price);

    @Message("Who pays what")
    String whoPaysWhat();

    @Message("last 365 days, dearest first; × compares with {price}, the middle price")
    String whoPaysWhatMore(String price);

    @Message("Packs")
    String packsTitle();

    @Message("Suppliers")
    String suppliersTitle();

    @Message("Hospitals")
    String hospitalsTitle();

    @Message("What it sold")
    String whatItSold();

    @Message("What it bought")
    String whatItBought();

    @Message("last 365 days; prices against the middle price of comparable purchases at the time")
    String againstThen();

    @Message("Brand, pack, maker")
    String brandPackMaker();

    @Message("Lines")
    String linesHead();

    @Message("Units")
    String units();

    @Message("Middle paid")
    String middlePaid();

    @Message("From, to")
    String fromTo();

    @Message("Its prices against the middle")
    String itsPrices();

    @Message("Ratio")
    String ratio();

    @Message("Against the middle, {currency}")
    String difference(String currency);

    @Message("Last pack price")
    String lastPackPrice();

    @Message("Spent, {currency}")
    String spent(String currency);

    @Message("Flagged")
    String flaggedHead();

    @Message("one price")
    String onePrice();

    @Message("Newest lines")
    String newest();

    @Message("All lines")
    String allLines();

    @Message("CSV of all lines")
    String csvOfAll();

    @Message("Figures from the newest {count} lines; the CSV has all.")
    String fromNewest(String count);

    @Message("Not yet in the catalogue: described by a hospital, so its prices are not compared.")
    String provisionalProduct();

    @Message("Named by a hospital's order; not yet in the programme's register.")
    String provisionalSupplier();

    @Message("Retired from the register.")
    String retired();

    // Registers

    @Message("Everything that can be bought, by name, ingredient, brand, maker or code.")
    String productsStand();

    @Message("Who sells to the hospitals.")
    String suppliersStand();

    @Message("Who buys and has to file every day.")
    String hospitalsStand();

    @Message("Find")
    String find();

    @Message("name or code")
    String findHint();

    @Message("Search")
    String search();

    @Message("By spending in the last 365 days, largest first")
    String bySpending();

    @Message("All, by name")
    String byName();

    @Message("Found for “{q}”")
    String foundFor(String q);

    @Message("Nothing matches “{q}”.")
    String nothingFor(String q);

    @Message("Show all")
    String showAll();

    @Message("Nothing has been published yet.")
    String nothingYet();

    @Message("More")
    String more();

    @Message("Code")
    String code();

    @Message(
            "Legal maximum{#if pack} for {pack}{/if}: {price}, set by “{source}”, in force from {from}{#if to} to {to}{/if}.")
    String ceilingInForce(String price, String pack, String source, String from, String to);
}
