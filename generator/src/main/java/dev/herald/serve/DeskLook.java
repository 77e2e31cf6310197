package dev.herald.serve;

import dev.herald.outlook.PageHead;
import dev.herald.output.LookModel;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How a text will look on each network, for the desk's template: read from its page as the preview has it. */
record DeskLook(DeskBlog blog, DeskList list, Path site) {

    /** Says only what the text is if its page is not there. */
    Map<String, Object> of(DeskText text, Post post) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("text", list.text(text));
        read(site.resolve(post.route().file())).ifPresent(html -> model.putAll(looks(text, post, html)));
        return model;
    }

    private Map<String, Object> looks(DeskText text, Post post, String html) {
        LookModel looks = new LookModel(blog.addresses(), this::bytes);
        PageHead head = PageHead.read(blog.addresses().absolute(post.route()), html);
        return looks.of(post, text.state().key(), looks.outlook(head), blog.addresses()::path);
    }

    /** A build may take any file away while it is looked at. */
    private OptionalLong bytes(Route route) {
        Path file = site.resolve(route.file());
        try {
            return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
        } catch (NoSuchFileException gone) {
            return OptionalLong.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Optional<String> read(Path page) {
        try {
            return Optional.of(Files.readString(page, StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
