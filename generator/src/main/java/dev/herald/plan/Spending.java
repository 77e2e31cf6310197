package dev.herald.plan;

import dev.herald.channel.Channel;
import dev.herald.channel.Money;
import dev.herald.channel.Strategy.Budget;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a channel may spend. What was sent or may have been is paid, and so is what is begun. */
final class Spending {

    /** Where an announcement keeps what it costs, in dollars. */
    static final String COST = "cost";

    /**
     * Why a message would cost too much.
     *
     * @param until when there is money again, if that is known
     */
    record Objection(String because, Optional<Instant> until) {}

    private final Budget budget;
    private final ZoneId zone;
    private final LocalDate month;
    private final LocalDate year;
    private final Money monthly;
    private final Money yearly;
    private Money run = Money.NOTHING;

    /** @param entries of the channel */
    Spending(Channel channel, List<Entry> entries, ZoneId zone, Instant now) {
        this(channel.strategy().budget(), entries, zone, now);
    }

    Spending(Budget budget, List<Entry> entries, ZoneId zone, Instant now) {
        this.budget = budget;
        this.zone = zone;
        this.month = LocalDate.ofInstant(now, zone).withDayOfMonth(1);
        this.year = month.withDayOfYear(1);
        this.monthly = since(month, entries);
        this.yearly = since(year, entries);
    }

    private Money since(LocalDate day, List<Entry> entries) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return entries.stream()
                .filter(entry -> entry.state() != State.REJECTED && entry.state() != State.SKIPPED)
                .filter(entry -> !entry.triedAt().isBefore(start))
                .flatMap(entry -> entry.announcement().stream())
                .flatMap(sent -> Optional.ofNullable(sent.more().get(COST)).stream())
                .map(Money::of)
                .reduce(Money.NOTHING, Money::plus);
    }

    /** Why there is no money for a message; nothing if there is. */
    Optional<Objection> against(Money cost) {
        if (cost.dollars().signum() == 0) {
            return Optional.empty();
        }
        if (budget.equals(Budget.NONE)) {
            return Optional.of(new Objection(
                    "it costs " + cost + " and the channel has no 'budget', such as 'budget: {month: 5}'",
                    Optional.empty()));
        }
        return over("year", cost, budget.year(), yearly, start(year.plusYears(1)))
                .or(() -> over("month", cost, budget.month(), monthly, start(month.plusMonths(1))))
                .or(() -> over("run", cost, budget.run(), Money.NOTHING, Optional.empty()));
    }

    private Optional<Instant> start(LocalDate day) {
        return Optional.of(day.atStartOfDay(zone).toInstant());
    }

    private Optional<Objection> over(
            String span, Money cost, Optional<Money> limit, Money before, Optional<Instant> until) {
        Money spent = before.plus(run);
        return limit.filter(money -> spent.plus(cost).isMoreThan(money))
                .map(money -> new Objection(
                        "it costs " + cost + ", and of the " + money + " for a " + span + " " + spent + " are spent",
                        until));
    }

    /** Notes that a message will be sent. */
    void spend(Money cost) {
        run = run.plus(cost);
    }
}
