package dev.herald.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * As much of a long list as a page shows: 200 at a time.
 *
 * @param page from 1; the last one if there are not so many
 */
record DeskWindow<T>(List<T> all, int page) {

    static final int SIZE = 200;

    DeskWindow {
        page = Math.max(1, Math.min(page, pages(all)));
    }

    private static int pages(List<?> all) {
        return (all.size() + SIZE - 1) / SIZE;
    }

    private int start() {
        return (page - 1) * SIZE;
    }

    List<T> shown() {
        return all.subList(start(), Math.min(start() + SIZE, all.size()));
    }

    /**
     * For the template that leads to the pages before and after.
     *
     * @param noun such as {@code text}
     */
    Map<String, Object> model(String noun, Function<Integer, String> address) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("count", count(noun));
        model.put("newer", page > 1 ? address.apply(page - 1) : "");
        model.put("older", page < pages(all) ? address.apply(page + 1) : "");
        return model;
    }

    /** {@code 14 texts}, {@code 201 to 400 of 10,000 texts}. */
    private String count(String noun) {
        String total = counted(all.size(), noun);
        return pages(all) < 2
                ? total
                : number(start() + 1) + " to " + number(start() + shown().size()) + " of " + total;
    }

    /** {@code 1 text}, {@code 10,000 texts}. */
    static String counted(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
