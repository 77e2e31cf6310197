package dev.herald.announce;

import dev.herald.announce.KilledRunner.Watched;
import dev.herald.ledger.Entry;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.Shelf;
import dev.herald.ledger.State;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lets runners tell the posts of a blog in processes of their own, and kills them. */
final class Killing {

    private static final String ANNOUNCE = "cap: 10000, max-age: 99999 d, ";

    private final List<Subject> subjects;
    private final Shelf shelf;
    private final Networks networks;
    private final String announce;
    private final int mail;
    private final int batch;
    private int posts;
    private int runners;
    private volatile Optional<Child> victim = Optional.empty();
    private volatile Moment moment = Moment.NEVER;
    private volatile int calls;

    /** @param fakes of which a mail server is one that does not stand on the networks */
    Killing(List<Subject> subjects, Shelf shelf, Networks networks, List<Fake> fakes) {
        this(subjects, shelf, networks, fakes, "settle: 300 ms, timeout: 5 s");
    }

    /** @param times settings below {@code announce:} */
    Killing(List<Subject> subjects, Shelf shelf, Networks networks, List<Fake> fakes, String times) {
        this.announce = ANNOUNCE + times;
        this.subjects = subjects;
        this.shelf = shelf;
        this.networks = networks;
        this.batch = subjects.stream().anyMatch(Subject::together) ? 3 : 1;
        this.mail = mail(fakes);
        networks.fault((number, call) -> fault());
        try (Ledger ledger = shelf.open()) {
            newsroom().open(ledger);
        }
    }

    private int mail(List<Fake> fakes) {
        Optional<MailFake> server = fakes.stream()
                .filter(MailFake.class::isInstance)
                .map(MailFake.class::cast)
                .findFirst();
        server.ifPresent(one -> one.atEachStep(this::killAtStepOfMail));
        return server.map(MailFake::port).orElse(1);
    }

    /** Before the server's answer: at most steps it has nothing to do, and after the last dot it has the mail. */
    private void killAtStepOfMail() {
        Fault fault = fault().orElse(null);
        if (fault instanceof Fault.Before before) {
            before.act().run();
        } else if (fault instanceof Fault.After after) {
            after.act().run();
        }
    }

    private Newsroom newsroom() {
        return KilledRunner.newsroom(subjects, announce, networks.url(), mail);
    }

    /**
     * When a runner is killed.
     *
     * @param what {@code step}, {@code before call} or {@code after call}
     * @param number how many of them come first
     */
    record Moment(String what, int number) {

        static final Moment NEVER = new Moment("", -1);

        @Override
        public String toString() {
            return what + " " + number;
        }
    }

    /** What there is to kill at when one post is told, or several together. */
    List<Moment> moments() {
        posts += batch;
        calls = 0;
        int steps = steps();
        int again = 2; // what was cut off before is taken up first, so that each runner does more than this one
        List<Moment> moments = new ArrayList<>();
        for (int step = 0; step < steps + again + again; step++) {
            moments.add(new Moment("step", step));
        }
        for (int call = 0, most = calls + again; call < most; call++) {
            moments.add(new Moment("before call", call));
            moments.add(new Moment("after call", call));
        }
        return moments;
    }

    private int steps() {
        AtomicInteger steps = new AtomicInteger();
        run(step -> steps.incrementAndGet());
        return steps.get();
    }

    private Result run(Consumer<String> listener) {
        Newsroom newsroom = newsroom();
        newsroom.illustrate(posts);
        runners++;
        try (Ledger ledger = shelf.open()) {
            return newsroom.run(new Watched(ledger, listener), "runner-" + runners, Set.of());
        }
    }

    /** Writes a post, or several that are told together, and lets a runner tell it, until that moment. */
    Child tellOneMore(Moment until) throws IOException {
        posts += batch;
        calls = 0;
        try (Child child = start("watched")) {
            moment = until;
            victim = Optional.of(child);
            int steps = 0;
            for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
                boolean isStep = line.get().startsWith("step");
                if (isStep && until.equals(new Moment("step", steps))) {
                    child.kill();
                } else if (isStep) {
                    child.go();
                    steps++;
                }
            }
            victim = Optional.empty();
            return child;
        }
    }

    private synchronized Optional<Fault> fault() {
        int call = calls++;
        if (moment.equals(new Moment("before call", call))) {
            return victim.map(child -> new Fault.Before(child::kill));
        }
        if (moment.equals(new Moment("after call", call))) {
            return victim.map(child -> new Fault.After(child::kill));
        }
        return Optional.empty();
    }

    /** Writes posts at once. */
    void write(int more) {
        posts += more;
    }

    /** Starts a runner that nobody watches. */
    Child start(String mode) throws IOException {
        runners++;
        String names = subjects.stream().map(Subject::name).collect(Collectors.joining(","));
        return Child.start(
                shelf,
                List.of(
                        names,
                        shelf.kind(),
                        shelf.place(),
                        networks.url(),
                        announce,
                        String.valueOf(posts),
                        "runner-" + runners,
                        mode,
                        String.valueOf(mail)));
    }

    /** Lets a runner finish what there is to do. */
    Result finish() {
        moment = Moment.NEVER;
        return run(step -> {});
    }

    /** How many posts there are. */
    int posts() {
        return posts;
    }

    List<Entry> entries() {
        try (Ledger ledger = shelf.open()) {
            return ledger.entries().stream()
                    .filter(entry ->
                            Set.of(State.SENT, State.UNKNOWN, State.INTENT).contains(entry.state()))
                    .toList();
        }
    }
}
