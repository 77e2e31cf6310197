package dev.herald.benchmark;

import dev.herald.Blog;
import dev.herald.Herald;
import dev.herald.config.SiteDefaults;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/** Builds a blog and prints how many objects of each class there are. Where nothing is collected, these are all that were ever made. */
final class CountedBuild {

    private CountedBuild() {}

    /** {@code CountedBuild BLOG TARGET}. */
    public static void main(String[] arguments) throws JMException {
        Herald.build(Path.of(arguments[0]), Path.of(arguments[1]), SiteDefaults.NONE, false, false, Blog.NOW);
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[] {"-all"}},
                        new String[] {String[].class.getName()});
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(histogram);
    }
}
