package dev.herald.meta;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Languages as Open Graph writes them (ogp.me, "og:locale"): language and territory, {@code pt_BR}. A language that names no territory gets the one
 * where most of its readers are (CLDR, "likely subtags").
 */
final class Territories {

    private static final Map<String, String> LIKELY = Map.ofEntries(
            Map.entry("af", "ZA"),
            Map.entry("ar", "EG"),
            Map.entry("az", "AZ"),
            Map.entry("be", "BY"),
            Map.entry("bg", "BG"),
            Map.entry("bn", "BD"),
            Map.entry("bs", "BA"),
            Map.entry("ca", "ES"),
            Map.entry("cs", "CZ"),
            Map.entry("cy", "GB"),
            Map.entry("da", "DK"),
            Map.entry("de", "DE"),
            Map.entry("el", "GR"),
            Map.entry("en", "US"),
            Map.entry("es", "ES"),
            Map.entry("et", "EE"),
            Map.entry("eu", "ES"),
            Map.entry("fa", "IR"),
            Map.entry("fi", "FI"),
            Map.entry("fil", "PH"),
            Map.entry("fr", "FR"),
            Map.entry("ga", "IE"),
            Map.entry("gl", "ES"),
            Map.entry("gu", "IN"),
            Map.entry("he", "IL"),
            Map.entry("hi", "IN"),
            Map.entry("hr", "HR"),
            Map.entry("hu", "HU"),
            Map.entry("hy", "AM"),
            Map.entry("id", "ID"),
            Map.entry("is", "IS"),
            Map.entry("it", "IT"),
            Map.entry("ja", "JP"),
            Map.entry("ka", "GE"),
            Map.entry("kk", "KZ"),
            Map.entry("km", "KH"),
            Map.entry("kn", "IN"),
            Map.entry("ko", "KR"),
            Map.entry("lt", "LT"),
            Map.entry("lv", "LV"),
            Map.entry("mk", "MK"),
            Map.entry("ml", "IN"),
            Map.entry("mn", "MN"),
            Map.entry("mr", "IN"),
            Map.entry("ms", "MY"),
            Map.entry("my", "MM"),
            Map.entry("nb", "NO"),
            Map.entry("ne", "NP"),
            Map.entry("nl", "NL"),
            Map.entry("nn", "NO"),
            Map.entry("no", "NO"),
            Map.entry("pa", "IN"),
            Map.entry("pl", "PL"),
            Map.entry("pt", "BR"),
            Map.entry("ro", "RO"),
            Map.entry("ru", "RU"),
            Map.entry("sk", "SK"),
            Map.entry("sl", "SI"),
            Map.entry("sq", "AL"),
            Map.entry("sr", "RS"),
            Map.entry("sv", "SE"),
            Map.entry("sw", "TZ"),
            Map.entry("ta", "IN"),
            Map.entry("te", "IN"),
            Map.entry("th", "TH"),
            Map.entry("tr", "TR"),
            Map.entry("uk", "UA"),
            Map.entry("ur", "PK"),
            Map.entry("uz", "UZ"),
            Map.entry("vi", "VN"),
            Map.entry("zh", "CN"),
            Map.entry("zh-Hant", "TW"));

    private Territories() {}

    /** {@code en_US}; nothing if the language names no country and its likely one is not known. */
    static Optional<String> locale(Locale language) {
        String code = language.toLanguageTag().replaceFirst("-.*", ""); // getLanguage() may give an outdated code
        return territory(language, code).map(territory -> code + "_" + territory);
    }

    private static Optional<String> territory(Locale language, String code) {
        if (language.getCountry().length() == 2) { // three digits are a part of the world
            return Optional.of(language.getCountry());
        }
        return Optional.ofNullable(LIKELY.get(code + "-" + language.getScript()))
                .or(() -> Optional.ofNullable(LIKELY.get(code)));
    }
}
