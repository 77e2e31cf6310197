package dev.herald.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A text file and what its place in the blog says about it.
 *
 * @param file relative to the blog
 * @param role what the folder holds
 * @param folder in which the path below starts: {@code content/posts}, {@code blog/_posts}
 * @param at where its folder is on the site if nothing else is said: {@code /posts/}; starts and ends with a slash
 * @param draft whether it lies among the drafts
 * @param stem the file's name: {@code 2026-01-02-hello} of {@code content/posts/2026-01-02-hello.md}
 */
record Place(String file, Path path, Role role, String folder, String at, boolean draft, Stem stem) {

    /** What a folder holds. */
    enum Role {
        POST,
        PAGE,
        /** A post if it has a date and lies in a section, else a page. */
        EITHER
    }

    String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    boolean isIndex() {
        return stem.name().equals("index") || stem.name().equals("_index");
    }

    /** Hugo's page of a section, {@code _index.md}. */
    boolean isSection() {
        return stem.name().equals("_index");
    }

    /** Whether the file is the {@code index.md} of a folder of its own, which is then the post. */
    boolean isBundle() {
        return stem.name().equals("index") && !below().isEmpty();
    }

    /** The file's own folder. */
    String home() {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** The names of the folders between {@link #folder} and the file. */
    List<String> below() {
        String rest = folder.isEmpty() ? home() : home().substring(Math.min(home().length(), folder.length()));
        return List.of(rest.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The name that a date may begin: the file's, or the bundle's folder's. */
    FileName name() {
        List<String> below = below();
        return FileName.of(isIndex() && !below.isEmpty() ? below.get(below.size() - 1) : stem.name());
    }

    /** Whether the text is HTML and not Markdown. */
    boolean isHtml() {
        return Ending.of(fileName()).toLowerCase(Locale.ROOT).startsWith("htm");
    }
}
