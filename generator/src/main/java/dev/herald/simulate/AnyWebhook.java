package dev.herald.simulate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An address that takes any JSON, at {@code hook.example}. */
public final class AnyWebhook implements Fake {

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    @Override
    public List<String> hosts() {
        return List.of("hook.example");
    }

    @Override
    public Reply answer(Call call) {
        shown.add(
                new Shown(String.valueOf(shown.size() + 1), call.member("text").orElse("")));
        return Reply.empty(204);
    }

    @Override
    public List<Shown> shown() {
        return List.copyOf(shown);
    }
}
