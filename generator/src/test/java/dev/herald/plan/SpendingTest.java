package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Announcement;
import dev.herald.channel.Money;
import dev.herald.channel.Strategy.Budget;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Spending.Objection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Money TWENTY_CENTS = Money.of("0.20");

    @Test
    void withoutABudgetNothingIsSpent() {
        Spending spending = spending(Budget.NONE);

        assertThat(spending.against(TWENTY_CENTS))
                .contains(new Objection(
                        "it costs $0.20 and the channel has no 'budget', such as 'budget: {month: 5}'",
                        Optional.empty()));
    }

    @Test
    void whatCostsNothingNeedsNoBudget() {
        assertThat(spending(Budget.NONE).against(Money.of("0.00"))).isEmpty();
    }

    @Test
    void aMonthsMoneyComesAgainOnItsFirstDay() {
        Spending spending =
                spending(month("0.50"), sent("2026-11-01T00:00:00Z", "0.20"), sent("2026-11-20T00:00:00Z", "0.20"));

        assertThat(spending.against(TWENTY_CENTS))
                .contains(new Objection(
                        "it costs $0.20, and of the $0.50 for a month $0.40 are spent",
                        Optional.of(Instant.parse("2026-12-01T00:00:00Z"))));
    }

    @Test
    void lastMonthsMessagesCountForTheYearOnly() {
        Entry october = sent("2026-10-31T23:59:00Z", "0.20");

        assertThat(spending(month("0.20"), october).against(TWENTY_CENTS)).isEmpty();
        assertThat(spending(year("0.30"), october).against(TWENTY_CENTS))
                .map(Objection::because)
                .contains("it costs $0.20, and of the $0.30 for a year $0.20 are spent");
    }

    @Test
    void theMonthIsThatOfTheBlogsTimeZone() {
        Spending spending = new Spending(
                month("0.20"),
                List.of(sent("2026-06-30T23:30:00Z", "0.20")), // half past midnight in Lisbon
                LISBON,
                Instant.parse("2026-07-02T00:00:00Z"));

        assertThat(spending.against(TWENTY_CENTS)).isPresent();
    }

    @Test
    void whatTheNetworkRefusedCostNothing() {
        Entry refused = entry(State.REJECTED, "2026-11-20T00:00:00Z", "0.20");
        Entry unknown = entry(State.UNKNOWN, "2026-11-20T00:00:00Z", "0.20");

        assertThat(spending(month("0.20"), refused).against(TWENTY_CENTS)).isEmpty();
        assertThat(spending(month("0.20"), unknown).against(TWENTY_CENTS)).isPresent();
    }

    @Test
    void theMessagesOfARunAddUp() {
        Spending spending = spending(new Budget(Optional.of(Money.of("0.40")), Optional.empty(), Optional.empty()));

        spending.spend(TWENTY_CENTS);
        assertThat(spending.against(TWENTY_CENTS)).isEmpty();
        spending.spend(TWENTY_CENTS);

        assertThat(spending.against(TWENTY_CENTS))
                .contains(
                        new Objection("it costs $0.20, and of the $0.40 for a run $0.40 are spent", Optional.empty()));
    }

    private static Spending spending(Budget budget, Entry... entries) {
        return new Spending(budget, List.of(entries), LISBON, Instant.parse("2026-11-22T12:00:00Z"));
    }

    private static Budget month(String dollars) {
        return new Budget(Optional.empty(), Optional.of(Money.of(dollars)), Optional.empty());
    }

    private static Budget year(String dollars) {
        return new Budget(Optional.empty(), Optional.empty(), Optional.of(Money.of(dollars)));
    }

    private static Entry sent(String at, String dollars) {
        return entry(State.SENT, at, dollars);
    }

    private static Entry entry(State state, String at, String dollars) {
        Instant moment = Instant.parse(at);
        Announcement words = new Announcement(
                "key",
                List.of("/posts/a/"),
                moment,
                "A",
                List.of(),
                "https://example.com/posts/a/",
                "A",
                "",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                Map.of("cost", dollars));
        return new Entry(
                "x",
                "key",
                List.of("/posts/a/"),
                1,
                state,
                Optional.of(words),
                moment,
                1,
                moment,
                "runner",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
