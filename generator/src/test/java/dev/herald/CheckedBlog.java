package dev.herald;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** A blog, and what {@code herald check} said of it last. */
final class CheckedBlog {

    private final Blog blog;
    private String said = "";

    CheckedBlog(Blog blog) {
        this.blog = blog;
    }

    /** The exit code. */
    int check(String... options) {
        Stream<String> folders =
                Stream.of("check", blog.folder().toString(), blog.target().toString());
        return run(Stream.concat(folders, Stream.of(options)).toArray(String[]::new));
    }

    int run(String... words) {
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(out, true);
        int code = Main.run(print, print, words);
        said = out.toString();
        return code;
    }

    String said() {
        return said;
    }
}
