package dev.herald;

import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts texts as they pass, and makes no files. */
record Passing(Progress progress, int texts, AtomicInteger done) implements Output {

    Passing(Progress progress, int texts) {
        this(progress, texts, new AtomicInteger());
    }

    @Override
    public void take(Page page, Body body, Packer note) {
        progress.rendered(done.incrementAndGet(), texts);
    }

    @Override
    public boolean recall(Page page, Supplier<Body> again, Unpacker note) {
        progress.rendered(done.incrementAndGet(), texts);
        return true;
    }

    @Override
    public List<OutputFile> files() {
        return List.of();
    }
}
