package dev.herald.benchmark;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A generator, with where it wants posts and pictures, and how it wants a post to begin. */
enum Peer {
    HERALD("content/posts/", "static/img/"),
    HUGO("content/posts/", "static/img/"),
    JEKYLL("_posts/", "img/"),
    ELEVENTY("posts/", "img/"),
    JBAKE("content/posts/", "assets/img/");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    private final String posts;
    private final String pictures;

    Peer(String posts, String pictures) {
        this.posts = posts;
        this.pictures = pictures;
    }

    static Peer named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Where it wants a picture of the posts. */
    String picture(int number) {
        return pictures + number + ".png";
    }

    /** Where it wants a post. */
    String file(SyntheticPost post) {
        String day = this == JEKYLL ? DAY.format(post.date()) + "-" : "";
        return posts + day + post.slug() + ".md";
    }

    /** A post as a file. */
    String text(SyntheticPost post) {
        return header(post) + "\n" + post.text();
    }

    private String header(SyntheticPost post) {
        return switch (this) {
            case HERALD -> yaml(post, MOMENT, "author: %s", "series: %s");
            case HUGO -> yaml(post, INSTANT, "authors: [%s]", "series: [%s]");
            case JEKYLL -> yaml(post, MOMENT, "author: %s", "series: %s");
            case ELEVENTY -> yaml(post, INSTANT, "author: %s", "series: %s");
            case JBAKE -> jbake(post);
        };
    }

    private static String yaml(SyntheticPost post, DateTimeFormatter date, String author, String series) {
        StringBuilder header = new StringBuilder("---\n");
        header.append("title: ").append(post.title()).append('\n');
        header.append("date: ").append(date.format(post.date())).append('\n');
        header.append("tags: [").append(String.join(", ", post.tags())).append("]\n");
        header.append(author.formatted(post.author())).append('\n');
        post.series().ifPresent(name -> header.append(series.formatted(name)).append('\n'));
        return header.append("---\n").toString();
    }

    private static String jbake(SyntheticPost post) {
        StringBuilder header = new StringBuilder();
        header.append("title=").append(post.title()).append('\n');
        header.append("date=").append(MOMENT.format(post.date())).append('\n');
        header.append("type=post\nstatus=published\n");
        header.append("tags=").append(String.join(",", post.tags())).append('\n');
        header.append("author=").append(post.author()).append('\n');
        post.series().ifPresent(name -> header.append("series=").append(name).append('\n'));
        return header.append("~~~~~~\n").toString();
    }
}
