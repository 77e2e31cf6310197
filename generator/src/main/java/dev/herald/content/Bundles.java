package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Attachment;
import dev.herald.site.Route;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** The folders that are posts: a file in one goes where the post goes, and stays out if the post does. */
final class Bundles {

    private final Map<String, Headed> byFolder = new HashMap<>();

    private Bundles() {}

    /** Of a blog; Jekyll's layout has none. */
    static Bundles of(SiteConfig config, List<Headed> texts) {
        return of(config.content().layout() == Layout.JEKYLL ? List.of() : texts, config.language());
    }

    /** @param language whose text has the files, if a folder has the same text in several languages and that one is published */
    private static Bundles of(List<Headed> texts, Locale language) {
        Comparator<Headed> nearest = Comparator.comparing((Headed text) -> text instanceof Headed.Read)
                .thenComparing(text -> text.place().stem().language().equals(language));
        Bundles bundles = new Bundles();
        texts.stream()
                .filter(text -> text.place().isBundle())
                .forEach(text -> bundles.byFolder.merge(text.place().home(), text, BinaryOperator.maxBy(nearest)));
        return bundles;
    }

    List<Attachment> attachments(List<BlogFiles.Other> files) {
        return files.stream().flatMap(file -> attachment(file).stream()).toList();
    }

    private Optional<Attachment> attachment(BlogFiles.Other file) {
        Optional<Headed> bundle = bundle(file.file());
        if (bundle.isEmpty()) {
            String name = file.file().substring(file.file().lastIndexOf('/') + 1);
            return Optional.of(new Attachment(file.path(), file.file(), new Route(file.at() + name)));
        }
        String below = file.file().substring(bundle.get().place().home().length() + 1);
        return bundle.filter(Headed.Read.class::isInstance)
                .map(text -> folder(((Headed.Read) text).route()).child(below))
                .map(route -> new Attachment(file.path(), file.file(), route));
    }

    /** The post of the nearest folder above. */
    private Optional<Headed> bundle(String file) {
        String folder = parent(file);
        while (!folder.isEmpty() && !byFolder.containsKey(folder)) {
            folder = parent(folder);
        }
        return Optional.ofNullable(byFolder.get(folder));
    }

    private static String parent(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    private static Route folder(Route page) {
        return new Route(page.path().substring(0, page.path().lastIndexOf('/') + 1));
    }

    /** The attachments that are not of these posts. */
    List<Attachment> without(Set<String> posts, List<Attachment> attachments) {
        return attachments.stream()
                .filter(file -> bundle(file.file())
                        .filter(text -> posts.contains(text.place().file()))
                        .isEmpty())
                .toList();
    }
}
