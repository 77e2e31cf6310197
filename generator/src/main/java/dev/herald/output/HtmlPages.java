package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.meta.Summary;
import dev.herald.output.AskedPrints.Wish;
import dev.herald.output.PageNote.Answered;
import dev.herald.output.PageNote.Linked;
import dev.herald.output.Policies.Bound;
import dev.herald.output.Questions.Taken;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.share.Discussion;
import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.site.Teaser;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import dev.herald.theme.SiteView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every page as HTML. Each body is read, rendered, laid out and let go; what lists need of it is kept. Then the lists are laid out. In parallel, with the
 * same result whatever the threads do. A page of which all that it shows is as in the last build stays as it is.
 */
public final class HtmlPages {

    /** Of more texts the beginnings wait on the disk: those of 100,000 take 58 MB. */
    private static final int MOST_IN_MEMORY = 20_000;

    private static final Linked NO_LINKS = new Linked(0, List.of(), 0);

    private final SiteConfig config;
    private final Texts texts;
    private final Function<Post, List<Discussion>> discussions;
    private final Heads heads;
    private final Policies policies;
    private final Questions questions;
    private final Keys keys;
    private final Summaries summaries;
    private final Problems problems;
    private final PageMaker maker;

    /**
     * @param discussions where a post was told in public
     * @param questions that pages ask, of the theme above all
     * @param summaries gets those of all texts
     */
    public HtmlPages(
            SiteConfig config,
            SiteView view,
            Heads heads,
            Texts texts,
            Function<Post, List<Discussion>> discussions,
            Policies policies,
            Questions questions,
            Keys keys,
            Summaries summaries,
            Problems problems) {
        this.config = config;
        this.texts = texts;
        this.discussions = discussions;
        this.heads = heads;
        this.policies = policies;
        this.questions = questions;
        this.keys = keys;
        this.summaries = summaries;
        this.problems = problems;
        this.maker = new PageMaker(config, questions.theme(), view, heads, policies, questions.prints());
    }

    /** The texts of posts and pages. Thread-safe. */
    public interface Texts {

        /** Reads and renders the text of a post or page. */
        Rendered render(Post post);

        /**
         * What the links of a text mean, as a number.
         *
         * @param links those of {@link Rendered}
         */
        long answers(Post post, Collection<String> links);
    }

    /**
     * A text, rendered, and what its writer should know about it.
     *
     * @param links that stand in it, as questions of which the answers depend on what else the site has
     * @param answers to them, as a number
     */
    public record Rendered(Body body, List<Problem> problems, Set<String> links, long answers) {}

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
        Rendered rendered = texts.render(post);
        Optional<Body> sound = Optional.of(rendered.body())
                .filter(any -> rendered.problems().stream().noneMatch(Problem::isError));
        Optional<Bound> made = sound.flatMap(
                body -> maker.make(page, post.language(), Optional.of(body), List.of(), discussions.apply(post)));
        questions.taken();
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
        return noted(page, key, folder)
                .flatMap(noted -> recalled(page, post, noted, outputs, folder))
                .orElseGet(() -> rendered(page, post, told, key, outputs, folder));
    }

    private Optional<Teaser> recalled(Page page, Post post, Noted noted, List<Output> outputs, OutputFolder folder) {
        Linked links = noted.note.links();
        if (links.addresses() != keys.addresses() && texts.answers(post, links.questions()) != links.answers()) {
            return Optional.empty();
        }
        Unpacker in = noted.rest;
        Teaser teaser = new Teaser(post, new Html(in.text()), in.number() > 0, in.small());
        summaries.put(post, in.text(), ground(post, noted.note));
        boolean known = outputs.stream()
                .allMatch(output -> output.recall(page, () -> texts.render(post).body(), in));
        if (known) {
            keep(page, noted, folder);
        }
        return Optional.of(teaser).filter(any -> known);
    }

    private Teaser rendered(
            Page page, Post post, List<Discussion> told, long key, List<Output> outputs, OutputFolder folder) {
        Rendered rendered = texts.render(post);
        problems.addAll(rendered.problems());
        Body body = rendered.body();
        Optional<Bound> made = maker.make(page, post.language(), Optional.of(body), List.of(), told);
        made.ifPresent(one -> outputs.forEach(output -> output.take(page, one.page())));
        Teaser teaser = maker.teaser(post, body);
        String summary = Summary.of(post, body);
        Linked links = new Linked(keys.addresses(), List.copyOf(rendered.links()), rendered.answers());
        PageNote asked = asked(links);
        summaries.put(post, summary, ground(post, asked));
        Packer note = new Packer();
        note.text(teaser.excerpt().html()).number(teaser.more() ? 1 : 0).number(teaser.minutes());
        note.text(summary);
        outputs.forEach(output -> output.take(page, body, note));
        made.ifPresent(one -> add(page, one, key, asked, rendered.problems().isEmpty(), note, folder));
        return teaser;
    }

    private boolean list(
            Page page, Map<Route, Supplier<Teaser>> teasers, Keys ofLists, List<Output> outputs, OutputFolder folder) {
        List<Teaser> shown = new ArrayList<>();
        Standing.posts(page).forEach(post -> shown.add(teasers.get(post.route()).get()));
        long key = ofLists.list(page, shown);
        Optional<Noted> noted = noted(page, key, folder);
        if (noted.isPresent()) {
            keep(page, noted.get(), folder);
        } else {
            Optional<Bound> made = maker.make(page, config.language(), Optional.empty(), shown, List.of());
            made.ifPresent(one -> outputs.forEach(output -> output.take(page, one.page())));
            PageNote asked = asked(NO_LINKS);
            made.ifPresent(one -> add(page, one, key, asked, true, new Packer(), folder));
        }
        return true;
    }

    /** What the last build noted of a page, and behind it of its text, which is taken out once. */
    private record Noted(long key, PageNote note, byte[] packed, int begin, Unpacker rest) {

        static Noted unpack(long key, byte[] packed) {
            Unpacker in = new Unpacker(packed);
            PageNote note = PageNote.unpack(in);
            return new Noted(key, note, packed, in.place(), in);
        }

        /** The same at other addresses, at which the links mean the same. */
        byte[] at(long addresses) {
            if (note.links().addresses() == addresses) {
                return packed;
            }
            Packer moved = new Packer();
            note.at(addresses).pack(moved);
            return moved.and(packed, begin).packed();
        }
    }

    /** What the last build noted of a page for which all that it asked for is as it was. */
    private Optional<Noted> noted(Page page, long key, OutputFolder folder) {
        return folder.noted(page.route(), key)
                .map(packed -> Noted.unpack(key, packed))
                .filter(one -> one.note.asked().holds(keys))
                .filter(one -> one.note.cards().stream().allMatch(folder::hasNamed));
    }

    /** Leaves a page as it is. */
    private void keep(Page page, Noted noted, OutputFolder folder) {
        PageNote note = noted.note;
        folder.keep(page.route(), noted.key, noted.at(keys.addresses()));
        note.cards().forEach(folder::keepNamed);
        note.prints().forEach(print -> questions.prints().of(print.src(), print.role()));
        questions.taken();
        policies.recall(note.policy());
    }

    /** A number for what a text was made with of the rest of the site, wherever it is shown. */
    private long ground(Post post, PageNote note) {
        List<String> shown = Stream.concat(
                        post.image().stream().map(Image::src),
                        note.prints().stream().map(Wish::src))
                .toList();
        return keys.ofTexts(note.links().answers(), keys.asked(List.of(), questions.routes(shown)));
    }

    /** The note on a page that this thread has made. */
    private PageNote asked(Linked links) {
        Taken taken = questions.taken();
        List<String> parts = taken.parts().stream().sorted().toList();
        List<Route> pictures = taken.pictures().stream().sorted().toList();
        Answered asked = new Answered(parts, pictures, keys.asked(parts, pictures));
        return new PageNote(asked, links, List.of(), List.copyOf(taken.prints()), Optional.empty());
    }

    /** Gives the site a page, with a note if nobody has to be told of a fault of it. */
    private void add(
            Page page, Bound made, long key, PageNote asked, boolean silent, Packer more, OutputFolder folder) {
        OutputFile file = OutputFile.html(page.route(), made.page());
        Optional<List<Route>> cards = heads.cards(page).filter(any -> silent && made.clean());
        if (cards.isPresent()) {
            Packer note = new Packer();
            asked.with(cards.get(), made.policy().map(Policy::packed)).pack(note);
            folder.add(file, key, note.and(more).packed());
        } else {
            folder.add(file);
        }
    }
}
