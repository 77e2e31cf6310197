package dev.herald.state;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** A number of 64 bits for a value of records, collections and what Java has for texts, numbers and times: equal values have equal numbers. Thread-safe. */
public final class Fingerprints {

    private static final int TEXT = String.class.getName().hashCode();

    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(part -> part.setAccessible(true))
                    .toList();
        }
    };

    private final IdentityHashMap<Object, Long> known = new IdentityHashMap<>();

    /** @param often values that others have within them, each of which is looked at once */
    public Fingerprints(List<?> often) {
        learn(often);
    }

    /** The same that knows more of such values. */
    public Fingerprints and(List<?> often) {
        Fingerprints both = new Fingerprints(List.of());
        both.known.putAll(known);
        both.learn(often);
        return both;
    }

    private void learn(List<?> often) {
        Set<Object> once = Collections.newSetFromMap(new IdentityHashMap<>());
        once.addAll(often);
        Object[] each = once.toArray();
        long[] sums = Stream.of(each).parallel().mapToLong(this::of).toArray();
        for (int index = 0; index < sums.length; index++) {
            known.put(each[index], sums[index]);
        }
    }

    /** The number of several values, in this order. */
    public long of(Object... values) {
        Packer out = new Packer();
        for (Object value : values) {
            put(value, out);
        }
        return out.sum();
    }

    private void put(Object value, Packer out) {
        Long sum = value instanceof Record || value instanceof List ? known.get(value) : null;
        if (sum != null) {
            out.number(sum);
        } else if (value instanceof String text) { // most are, and the others take longer to tell apart
            out.number(TEXT).text(text);
        } else if (value instanceof Optional<?> maybe) {
            out.number(maybe.isPresent() ? 1 : 0); // without lambdas, which cost more than what they do
            if (maybe.isPresent()) {
                put(maybe.get(), out);
            }
        } else if (value instanceof Collection<?> all) {
            putAll(all, hasOrder(all), out);
        } else if (value instanceof Map<?, ?> map) {
            putAll(map.entrySet(), hasOrder(map), out);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            put(entry.getKey(), out);
            put(entry.getValue(), out);
        } else if (value instanceof Record) {
            out.number(value.getClass().getName().hashCode());
            for (Method part : PARTS.get(value.getClass())) {
                put(part(part, value), out);
            }
        } else {
            out.number(value.getClass().getName().hashCode()).text(plain(value));
        }
    }

    /** Those of {@link Set#of} and {@link Map#of} differ from run to run. */
    private static boolean hasOrder(Object all) {
        return all instanceof List || !all.getClass().getName().startsWith("java.util.ImmutableCollections");
    }

    private void putAll(Collection<?> all, boolean hasOrder, Packer out) {
        if (!hasOrder) {
            out.all(all.stream().map(this::of).sorted().toList(), out::number);
            return;
        }
        out.number(all.size());
        for (Object one : all) {
            put(one, out);
        }
    }

    private static Object part(Method part, Object value) {
        try {
            return part.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(fault); // a record tells its components
        }
    }

    private static String plain(Object value) {
        boolean isPlain = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof Enum<?>
                || value instanceof Locale
                || value instanceof URI
                || value.getClass().getPackageName().equals("java.time");
        if (!isPlain) {
            throw new IllegalArgumentException("it cannot be told from others: " + value.getClass());
        }
        return value instanceof Enum<?> choice ? choice.name() : value.toString();
    }
}
