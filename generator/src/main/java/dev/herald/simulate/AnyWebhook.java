package dev.herald.simulate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An address that takes anything, at {@code hook.example}. */
public final class AnyWebhook implements Fake {

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    @Override
    public List<String> hosts() {
        return List.of("hook.example");
    }

    @Override
    public Reply answer(Call call) {
        shown.add(new Shown(String.valueOf(shown.size() + 1), words(call)));
        return Reply.empty(204);
    }

    /** The member {@code text} of a JSON object, else the whole body. */
    private static String words(Call call) {
        return call.text().startsWith("{") ? call.member("text").orElseGet(call::text) : call.text();
    }

    @Override
    public List<Shown> shown() {
        return List.copyOf(shown);
    }
}
