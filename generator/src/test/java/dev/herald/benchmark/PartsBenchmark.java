package dev.herald.benchmark;

import dev.herald.card.CardImage;
import dev.herald.content.BodyReader.Text;
import dev.herald.content.Content;
import dev.herald.markdown.Links;
import dev.herald.markdown.MarkdownText;
import dev.herald.output.OutputFile;
import dev.herald.site.Post;
import dev.herald.theme.View;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What each part of a build costs in the long run, on one thread: microseconds a post, a code block, a page, a card. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PartsBenchmark {

    private static final int POSTS = 100;
    private static final int SNIPPETS = 12;

    private Parts parts;
    private List<Text> texts;
    private List<View> views;

    @Setup
    public void make() throws IOException {
        parts = Parts.of(POSTS);
        texts = parts.texts();
        views = parts.views();
    }

    @TearDown
    public void remove() throws IOException {
        parts.close();
    }

    /** A post's file read, and its header turned into a {@link Post}. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public Content frontMatter() {
        return parts.read();
    }

    /** A post's text as HTML, its code highlighted. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void markdown(Blackhole hole) {
        texts.forEach(text -> hole.consume(parts.markdown().render(text.text(), text.links())));
    }

    /** A text that is nothing but a code block. */
    @Benchmark
    @OperationsPerInvocation(SNIPPETS)
    public void highlighter(Blackhole hole) {
        for (Snippet snippet : Snippet.ALL) {
            String block = "```" + snippet.language() + "\n" + snippet.code() + "```\n";
            hole.consume(
                    parts.markdown().render(new MarkdownText("code.md", 1, block, Locale.ENGLISH), Links.AS_WRITTEN));
        }
    }

    /** A post's page from its values. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void template(Blackhole hole) {
        views.forEach(view -> hole.consume(parts.theme().render(parts.siteView(), view)));
    }

    /** All feeds of the site and of its terms, per post. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void feed(Blackhole hole) {
        for (OutputFile file : parts.feeds(views)) {
            hole.consume(((OutputFile.Keyed) file).bytes().get());
        }
    }

    /** A card in each of its sizes, drawn and kept. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OperationsPerInvocation(POSTS)
    public List<CardImage> card() throws IOException {
        return parts.cards();
    }
}
