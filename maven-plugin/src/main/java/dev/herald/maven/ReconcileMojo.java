package dev.herald.maven;

import dev.herald.Announcing;
import dev.herald.announce.Reconciler.Found;
import dev.herald.announce.Verdict;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.problem.Spelling;
import dev.herald.report.FoundText;
import dev.herald.report.Reports;
import dev.herald.report.Told;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Makes the ledger again from the networks that can be searched, or, with <code>herald.channel</code>, <code>herald.post</code> and <code>herald.word</code>,
 * settles one message by what you have seen there. Sends nothing.
 */
@Mojo(name = "reconcile", requiresProject = false, threadSafe = true)
public final class ReconcileMojo extends AnnouncingMojo {

    /** Where you have looked. */
    @Parameter(property = "herald.channel")
    private String channel;

    /** The id of the post for which you have looked, as the plan names it. */
    @Parameter(property = "herald.post")
    private String post;

    /**
     * What is so: <code>sent</code> (the message is there), <code>resend</code> (it is not there, and shall be), <code>skip</code> (it shall not be told).
     */
    @Parameter(property = "herald.word")
    private String word;

    @Inject
    public ReconcileMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    String skipped() {
        return "The ledger is left alone";
    }

    @Override
    void run(Announcing.Place place, Reports out) throws MojoFailureException {
        requireOnline();
        if (Stream.of(channel, post, word).anyMatch(part -> part != null)) {
            settle(place);
        } else {
            search(place);
        }
    }

    private void settle(Announcing.Place place) {
        if (Stream.of(channel, post, word).anyMatch(part -> part == null)) {
            throw new SiteException(Problem.error(
                    "herald.word",
                    0,
                    "one message is settled by three parameters, and one of them is missing",
                    "give herald.channel, herald.post and herald.word"));
        }
        getLog().info(Told.line(announcing(place, Optional.empty()).settle(channel, post, verdict(word))));
    }

    private static Verdict verdict(String word) {
        return Stream.of(Verdict.values())
                .filter(verdict -> name(verdict).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SiteException(Problem.error(
                        "herald.word", 0, "'" + word + "' is no such word", Spelling.suggest(word, words()))));
    }

    private static List<String> words() {
        return Stream.of(Verdict.values()).map(ReconcileMojo::name).toList();
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private void search(Announcing.Place place) throws MojoFailureException {
        Found found = announcing(place, Optional.empty()).reconcile();
        FoundText.of(found).forEach(getLog()::info);
        if (!found.isWhole()) {
            throw new MojoFailureException(Told.word(found.ending()) + ": not every channel could be searched");
        }
    }
}
