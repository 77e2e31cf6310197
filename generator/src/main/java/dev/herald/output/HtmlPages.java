package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.meta.Summary;
import dev.herald.output.Policies.Bound;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.share.Discussion;
import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.site.Teaser;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Every page as HTML. Each body is read, rendered, laid out and let go; what lists need of it is kept. Then the lists are laid out. In parallel, with the
 * same result whatever the threads do. A page of which all that it shows is as in the last build stays as it is.
 */
public final class HtmlPages {

    /** Of more texts the beginnings wait on the disk: those of 100,000 take 58 MB. */
    private static final int MOST_IN_MEMORY = 20_000;

    private final SiteConfig config;
    private final Function<Post, Rendered> bodies;
    private final Function<Post, List<Discussion>> discussions;
    private final Heads heads;
    private final Policies policies;
    private final AskedPrints prints;
    private final Keys keys;
    private final Summaries summaries;
    private final Problems problems;
    private final PageMaker maker;

    /**
     * @param theme shows pictures with the same prints
     * @param bodies reads and renders the text of a post or page; called once for each that is made, from several threads
     * @param discussions where a post was told in public
     * @param prints how pages show the pictures of texts
     * @param summaries gets those of all texts
     */
    public HtmlPages(
            SiteConfig config,
            Theme theme,
            SiteView view,
            Heads heads,
            Function<Post, Rendered> bodies,
            Function<Post, List<Discussion>> discussions,
            Policies policies,
            AskedPrints prints,
            Keys keys,
            Summaries summaries,
            Problems problems) {
        this.config = config;
        this.bodies = bodies;
        this.discussions = discussions;
        this.heads = heads;
        this.policies = policies;
        this.prints = prints;
        this.keys = keys;
        this.summaries = summaries;
        this.problems = problems;
        this.maker = new PageMaker(config, theme, view, heads, policies, prints);
    }

    /** A text, rendered, and what its writer should know about it. */
    public record Rendered(Body body, List<Problem> problems) {}

    /**
     * Renders all pages of a site into a folder.
     *
     * @param outputs are shown each text
     */
    public void write(Site site, List<Output> outputs, OutputFolder folder) {
        List<Page> texts = site.pages().stream().filter(HtmlPages::hasText).toList();
        List<Page> lists = site.pages().stream().filter(page -> !hasText(page)).toList();
        boolean many = texts.size() > MOST_IN_MEMORY;
        List<Supplier<Teaser>> shown = Workers.each(texts, page -> waiting(text(page, outputs, folder), many, folder));
        Map<Route, Supplier<Teaser>> teasers = new HashMap<>();
        for (int index = 0; index < texts.size(); index++) {
            teasers.put(texts.get(index).route(), shown.get(index));
        }
        Keys ofLists = many ? keys : keys.with(shown.stream().map(Supplier::get).toList());
        Workers.each(lists, page -> list(page, teasers, ofLists, outputs, folder));
        problems.addAll(maker.faults());
        problems.addAll(config.check().elsewhere().of(policies.problems()));
    }

    /**
     * The page of a text as its file says it now, without the rest of the site; its header must be as it was.
     *
     * @return nothing if something is wrong with it, which the next build will tell
     */
    public Optional<OutputFile.Bytes> again(Page page) {
        Post post = Standing.text(page).orElseThrow();
        Rendered rendered = bodies.apply(post);
        Optional<Body> sound = Optional.of(rendered.body())
                .filter(any -> rendered.problems().stream().noneMatch(Problem::isError));
        Optional<Bound> made = sound.flatMap(
                body -> maker.make(page, post.language(), Optional.of(body), List.of(), discussions.apply(post)));
        prints.taken();
        return made.filter(Bound::clean)
                .map(one -> new OutputFile.Bytes(page.route(), one.page().bytes()));
    }

    private static Supplier<Teaser> waiting(Teaser teaser, boolean many, OutputFolder folder) {
        return many ? Waiting.of(teaser, folder::aside)::teaser : () -> teaser;
    }

    private static boolean hasText(Page page) {
        return Standing.text(page).isPresent();
    }

    private Teaser text(Page page, List<Output> outputs, OutputFolder folder) {
        Post post = Standing.text(page).orElseThrow();
        List<Discussion> told = discussions.apply(post);
        long key = keys.page(page, post, told);
        Optional<Unpacker> noted = noted(page, key, folder);
        return noted.isPresent()
                ? recalled(page, post, noted.get(), outputs)
                : rendered(page, post, told, key, outputs, folder);
    }

    private Teaser recalled(Page page, Post post, Unpacker note, List<Output> outputs) {
        Teaser teaser = new Teaser(post, new Html(note.text()), note.number() > 0, note.small());
        summaries.put(post, note.text());
        outputs.forEach(output -> output.recall(page, () -> bodies.apply(post).body(), note));
        return teaser;
    }

    private Teaser rendered(
            Page page, Post post, List<Discussion> told, long key, List<Output> outputs, OutputFolder folder) {
        Rendered rendered = bodies.apply(post);
        problems.addAll(rendered.problems());
        Body body = rendered.body();
        Optional<Bound> made = maker.make(page, post.language(), Optional.of(body), List.of(), told);
        made.ifPresent(one -> outputs.forEach(output -> output.take(page, one.page())));
        Teaser teaser = maker.teaser(post, body);
        String summary = Summary.of(post, body);
        summaries.put(post, summary);
        Packer note = new Packer();
        note.text(teaser.excerpt().html()).number(teaser.more() ? 1 : 0).number(teaser.minutes());
        note.text(summary);
        outputs.forEach(output -> output.take(page, body, note));
        made.ifPresent(one -> add(page, one, key, rendered.problems().isEmpty(), note, folder));
        return teaser;
    }

    private boolean list(
            Page page, Map<Route, Supplier<Teaser>> teasers, Keys ofLists, List<Output> outputs, OutputFolder folder) {
        List<Teaser> shown = new ArrayList<>();
        Standing.posts(page).forEach(post -> shown.add(teasers.get(post.route()).get()));
        long key = ofLists.list(page, shown);
        if (noted(page, key, folder).isEmpty()) {
            Optional<Bound> made = maker.make(page, config.language(), Optional.empty(), shown, List.of());
            made.ifPresent(one -> outputs.forEach(output -> output.take(page, one.page())));
            made.ifPresent(one -> add(page, one, key, true, new Packer(), folder));
        }
        return true;
    }

    /** Leaves a page as it is if it would be made of the same. What is left of the note is what its text was noted with. */
    private Optional<Unpacker> noted(Page page, long key, OutputFolder folder) {
        Optional<byte[]> packed = folder.noted(page.route(), key);
        Optional<Unpacker> in = packed.map(Unpacker::new);
        Optional<PageNote> note =
                in.map(PageNote::unpack).filter(one -> one.cards().stream().allMatch(folder::hasNamed));
        if (note.isEmpty()) {
            return Optional.empty();
        }
        folder.keep(page.route(), key, packed.get());
        note.get().cards().forEach(folder::keepNamed);
        note.get().pictures().forEach(picture -> prints.of(picture.src(), picture.role()));
        prints.taken();
        policies.recall(note.get().policy());
        return in;
    }

    /** Gives the site a page, with a note if nobody has to be told of a fault of it. */
    private void add(Page page, Bound made, long key, boolean silent, Packer more, OutputFolder folder) {
        OutputFile file = OutputFile.html(page.route(), made.page());
        List<AskedPrints.Asked> pictures = prints.taken();
        Optional<List<Route>> cards = heads.cards(page).filter(any -> silent && made.clean());
        if (cards.isPresent()) {
            Packer note = new Packer();
            new PageNote(cards.get(), pictures, made.policy().map(Policy::packed)).pack(note);
            folder.add(file, key, note.and(more).packed());
        } else {
            folder.add(file);
        }
    }
}
