package dev.herald.announce;

import dev.herald.channel.Receipt;
import dev.herald.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a message in a run. */
public sealed interface Outcome {

    /** The channel's name. */
    String channel();

    /** The ids of its posts. */
    List<String> posts();

    /**
     * It is told.
     *
     * @param found whether it had arrived in an earlier try
     */
    record Sent(String channel, List<String> posts, Receipt receipt, boolean found) implements Outcome {}

    /** Not now: the page is not live, or the network wants us to wait. A later run tells it. */
    record Held(String channel, List<String> posts, String reason, Optional<Instant> until) implements Outcome {}

    /** It may have arrived or not; a person must look. */
    record Unknown(String channel, List<String> posts, String reason) implements Outcome {}

    /** The network does not want it. */
    record Rejected(String channel, List<String> posts, String reason) implements Outcome {}

    /** The channel cannot be used: its secret is missing, wrong, has ended or lacks a right. */
    record Stopped(String channel, List<String> posts, String reason) implements Outcome {}

    /** Another runner has it. */
    record Elsewhere(String channel, List<String> posts) implements Outcome {}

    /** Known from now on, and not told. */
    record Adopted(String channel, List<String> posts) implements Outcome {}

    /** A message that people had seen was changed or taken back. */
    record Changed(String channel, List<String> posts, Plan.Change change) implements Outcome {}
}
