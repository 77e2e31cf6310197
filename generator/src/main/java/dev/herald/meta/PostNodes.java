package dev.herald.meta;

import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Body.Video;
import dev.herald.site.Image;
import dev.herald.site.Post;
import dev.herald.site.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the graph of a post's page says of the post and the videos in it. */
final class PostNodes {

    private static final Pattern YOUTUBE = Pattern.compile("https://www\\.youtube-nocookie\\.com/embed/([\\w-]+).*");

    private final SiteNodes site;

    PostNodes(SiteNodes site) {
        this.site = site;
    }

    List<Node> of(Post post, Subject subject, List<Node> pictures) {
        List<Node> videos = videos(post, subject);
        List<Node> nodes = new ArrayList<>(List.of(article(post, subject, pictures, videos)));
        nodes.addAll(videos);
        return nodes;
    }

    private Node article(Post post, Subject subject, List<Node> pictures, List<Node> videos) {
        return Node.of("BlogPosting", subject.address() + "#article")
                .with("mainEntityOfPage", Map.of("@id", subject.address()))
                .with("isPartOf", site.website().reference())
                .with("headline", post.title())
                .with("description", subject.description())
                .with("url", subject.address())
                .with("inLanguage", subject.language().toLanguageTag())
                .with("datePublished", subject.standing().published().map(OpenGraph::iso))
                .with("dateModified", subject.standing().modified().map(OpenGraph::iso))
                .with(
                        "author",
                        references(post.authors().stream().map(site::person).toList()))
                .with("publisher", site.publisherReference())
                .with("image", pictures.size() == 1 ? pictures.get(0).reference() : references(pictures))
                .with("video", references(videos))
                .with("articleSection", names(post.categories()))
                .with("keywords", names(post.tags()))
                .with("wordCount", subject.body().map(Body::words));
    }

    private static List<Map<String, Object>> references(List<Node> nodes) {
        return nodes.stream().map(Node::reference).toList();
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }

    private List<Node> videos(Post post, Subject subject) {
        List<Node> videos = new ArrayList<>();
        for (Video video : subject.body().map(Body::videos).orElse(List.of())) {
            video(video, subject.address() + "#video-" + (videos.size() + 1), post, subject)
                    .ifPresent(videos::add);
        }
        return videos;
    }

    /** Google requires a picture and a date of a video; one that has none is left out. */
    private Optional<Node> video(Video video, String id, Post post, Subject subject) {
        boolean file = video.embed().isEmpty();
        return Node.of("VideoObject", id)
                .with("name", video.name().isBlank() ? post.title() : video.name())
                .with("description", subject.description())
                .with("thumbnailUrl", thumbnail(video, subject))
                .with("uploadDate", subject.standing().published().map(OpenGraph::iso))
                .with("contentUrl", file ? Optional.of(Addresses.absolute(subject.address(), video.url())) : "")
                .with("embedUrl", video.embed())
                .requiring("name", "thumbnailUrl", "uploadDate");
    }

    private Optional<String> thumbnail(Video video, Subject subject) {
        Matcher youtube = YOUTUBE.matcher(video.embed());
        return subject.picture()
                .map(Image::src)
                .or(() -> youtube.matches()
                        ? Optional.of("https://i.ytimg.com/vi/" + youtube.group(1) + "/hqdefault.jpg")
                        : Optional.empty());
    }
}
