package dev.herald.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a post costs, in counts that no noise can move: the difference between a blog of {@value #MANY} posts and one of {@value #FEW}, each built into an empty
 * folder with everything on but cards. Where a budget is passed, either mend what costs more, or say in the commit what the cost is good for, and set the
 * budget 15 % above the new figure, which the failed test tells.
 */
class CountsTest {

    private static final int FEW = 20;
    private static final int MANY = 120;
    private static final int POSTS = MANY - FEW;

    /** Measured: 1,640 kB on JDK 17. Much of it are the texts of posts in the feeds of tags, three formats each. */
    private static final long BUDGET_IN_KB = 1_900;

    @TempDir
    private static Path temporary;

    private static Census few;
    private static Census many;

    @BeforeAll
    static void buildTwice() throws Exception {
        few = Census.of(FEW, temporary.resolve("few"));
        many = Census.of(MANY, temporary.resolve("many"));
    }

    private static long more(String type) {
        return many.objects(type) - few.objects(type);
    }

    @Test
    void aHeaderIsReadOnce() {
        assertThat(more("dev.herald.content.FrontMatter")).isEqualTo(POSTS);
    }

    @Test
    void aTextIsParsedOnce() {
        assertThat(more("com.vladsch.flexmark.util.ast.Document")).isEqualTo(POSTS);
    }

    @Test
    void aPageIsLaidOutOnce() {
        assertThat(more("freemarker.core.Environment")).isEqualTo(many.pages() - few.pages());
    }

    /** A text is read for its header, for its body, and for what tells the next build that it has not changed. */
    @Test
    void aTextIsOpenedThreeTimesAndAFileOfTheSiteOnce() {
        long files = (long) many.files().size() - few.files().size();

        assertThat(more("sun.nio.ch.FileChannelImpl")).isLessThanOrEqualTo(files + 3L * POSTS);
    }

    @Test
    void aPostMakesNoMoreGarbageThanItsBudget() {
        assertThat((many.bytes() - few.bytes()) / POSTS / 1000).as("kB").isLessThan(BUDGET_IN_KB);
    }
}
