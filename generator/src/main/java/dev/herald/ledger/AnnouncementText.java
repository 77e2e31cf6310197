package dev.herald.ledger;

import dev.herald.channel.Announcement;
import dev.herald.channel.Picture;
import dev.herald.site.Image;
import dev.herald.wording.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An announcement as a part of an entry's JSON. */
final class AnnouncementText {

    private AnnouncementText() {}

    static Map<String, Object> of(Announcement announcement) {
        Map<String, Object> members = new TreeMap<>();
        members.put("key", announcement.key());
        members.put("posts", announcement.posts());
        members.put("published", announcement.published().toString());
        members.put("text", Members.lines(announcement.text()));
        members.put(
                "parts",
                announcement.parts().stream().map(AnnouncementText::part).toList());
        members.put("link", announcement.link());
        members.put("title", Members.lines(announcement.title()));
        members.put("description", Members.lines(announcement.description()));
        members.put("picture", announcement.picture().map(AnnouncementText::picture));
        members.put("tags", announcement.tags());
        members.put("language", announcement.language().toLanguageTag());
        members.put("more", Members.texts(announcement.more()));
        return members;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> members = new TreeMap<>();
        if (part instanceof Part.Words words) {
            members.put("words", Members.lines(words.shown()));
            members.put("role", words.role().name().toLowerCase(Locale.ROOT));
        } else if (part instanceof Part.Link link) {
            members.put("link", link.url());
            members.put("shown", Members.lines(link.shown()));
        } else if (part instanceof Part.Tag tag) {
            members.put("tag", tag.name());
        } else {
            members.put("mention", part.shown());
        }
        return members;
    }

    private static Map<String, Object> picture(Picture picture) {
        Map<String, Object> members = new TreeMap<>();
        members.put("src", picture.image().src());
        members.put("alt", Members.lines(picture.image().alt()));
        members.put("file", picture.file().map(file -> file.toString().replace('\\', '/')));
        picture.image().size().ifPresent(size -> {
            members.put("width", size.width());
            members.put("height", size.height());
            members.put("type", size.type());
        });
        return members;
    }

    static Announcement read(Members members) {
        Announcement announcement = new Announcement(
                members.text("key"),
                members.list("posts"),
                members.moment("published"),
                members.text("text"),
                parts(members),
                members.text("link"),
                members.text("title"),
                members.text("description"),
                members.inner("picture").map(AnnouncementText::picture),
                members.list("tags"),
                Locale.forLanguageTag(members.text("language")),
                members.texts("more"));
        members.requireNoMore();
        return announcement;
    }

    private static List<Part> parts(Members members) {
        List<Part> parts = new ArrayList<>();
        for (Members part : members.inners("parts")) {
            parts.add(part(part));
            part.requireNoMore();
        }
        return parts;
    }

    private static Part part(Members members) {
        Optional<String> words = members.optional("words");
        if (words.isPresent()) {
            return new Part.Words(words.get(), members.choice("role", Part.Role.class));
        }
        Optional<String> link = members.optional("link");
        if (link.isPresent()) {
            return new Part.Link(link.get(), members.text("shown"));
        }
        return members.optional("tag")
                .<Part>map(Part.Tag::new)
                .orElseGet(() -> new Part.Mention(members.text("mention")));
    }

    private static Picture picture(Members members) {
        Optional<String> width = members.optional("width");
        Optional<Image.Size> size = width.map(
                any -> new Image.Size(members.number("width"), members.number("height"), members.text("type")));
        Image image = new Image(members.text("src"), members.text("alt"), size);
        Picture picture = new Picture(image, members.optional("file").map(Path::of));
        members.requireNoMore();
        return picture;
    }
}
